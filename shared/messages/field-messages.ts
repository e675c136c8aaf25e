import type { FieldCode } from '../domain/problem.ts'

type Codes<TCode extends FieldCode> = Record<TCode, string>

/** Why a field was refused, by field and code; `other` speaks for every pair that has no sentence of its own. */
export type FieldMessages = {
  name: Codes<'required' | 'too-long' | 'invalid' | 'contains-email'>
  email: Codes<'required' | 'too-long' | 'invalid'>
  content: Codes<'required' | 'too-long' | 'invalid' | 'contains-email'>
  website: Codes<'too-long' | 'invalid' | 'contains-email'>
  parentId: Codes<'invalid' | 'unknown-parent'>
  pageUrl: Codes<'too-long' | 'invalid'>
  pageTitle: Codes<'too-long' | 'invalid'>
  notifyReplies: Codes<'invalid'>
  id: Codes<'required' | 'invalid'>
  decision: Codes<'required' | 'invalid'>
  decisions: Codes<'required' | 'too-long' | 'invalid'>
  version: Codes<'required' | 'invalid'>
  reason: Codes<'too-long' | 'invalid'>
  thread: Codes<'required' | 'too-long' | 'invalid'>
  limit: Codes<'invalid'>
  order: Codes<'invalid'>
  status: Codes<'invalid'>
  origins: Codes<'required' | 'too-long' | 'invalid'>
  commentsPerMinute: Codes<'invalid'>
  closesAfterDays: Codes<'invalid'>
  keepsRefusedDays: Codes<'invalid'>
  other: Codes<FieldCode>
}
