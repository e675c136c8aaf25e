import { expect, it } from 'vitest'
import { fieldCodes } from '../../../shared/domain/problem.ts'
import { fieldMessage } from '../../../shared/messages/field-message.ts'
import { messagesFor } from '../../../shared/messages/messages.ts'

const { fields } = messagesFor('en')

it('has a sentence for a field and its code', () => {
  expect(fieldMessage(fields, { field: 'email', code: 'required' })).toBe(
    'Enter your email address. It will not be published.',
  )
})

it('knows a field inside a list', () => {
  expect(fieldMessage(fields, { field: 'decisions.3.version', code: 'required' })).toBe(
    fields.version.required,
  )
})

it.each(fieldCodes)('has a sentence for any other field: %s', code => {
  for (const field of ['unheard-of', '', '__proto__', 'constructor', 'toString'])
    expect(fieldMessage(fields, { field, code })).toBe(fields.other[code])
})
