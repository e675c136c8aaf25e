import * as v from 'valibot'
import { type FieldError, fieldCodes } from '../domain/problem.ts'

/** One error a field, the first rule it broke; an issue of an unnamed rule is `invalid`. */
export const fieldErrors = (issues: readonly v.BaseIssue<unknown>[]): FieldError[] => {
  const errors = new Map<string, FieldError>()
  for (const issue of issues) {
    const field = v.getDotPath(issue) ?? ''
    const code = fieldCodes.find(known => known === issue.message) ?? 'invalid'
    if (!errors.has(field)) errors.set(field, { field, code })
  }
  return [...errors.values()]
}
