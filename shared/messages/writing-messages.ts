import type { PluralForms } from './plural-forms.ts'

/** What somebody who writes a comment is told. */
export type WritingMessages = {
  leaveReply: string
  cancelReply: string
  errors: PluralForms
  nothingLost: string
  notices: Record<'pending' | 'published', string>
}
