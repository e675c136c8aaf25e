import type { FieldCode, FieldError } from '../domain/problem.ts'
import type { FieldMessages } from './field-messages.ts'

/** The sentence for one refused field (`version`, `decisions.3.version`, `origins.1`). It never repeats what was typed. */
export const fieldMessage = (fields: FieldMessages, { field, code }: FieldError): string => {
  const byField: Readonly<Record<string, Partial<Record<FieldCode, string>>>> = fields
  const name = field.split('.').findLast(part => !/^\d+$/.test(part)) ?? ''
  return byField[name]?.[code] ?? fields.other[code]
}
