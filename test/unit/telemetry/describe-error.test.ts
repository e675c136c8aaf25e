import { expect, it } from 'vitest'
import { describeError } from '../../../shared/telemetry/describe-error.ts'

it('says where an error was thrown', () => {
  expect(JSON.stringify(describeError(new Error('no')))).toContain('describe-error.test.ts')
})

it.each([
  'salma@mail.example',
  'first\n    at salma@mail.example',
  'first\n    at salma@mail.example (file.ts:1:2)',
])('says nothing of the message %j, nor of its cause’s', message => {
  const error = new Error(message, { cause: new TypeError(message) })

  expect(JSON.stringify(describeError(error))).not.toContain('salma')
  expect(describeError(error)).toMatchObject({ name: 'Error', cause: { name: 'TypeError' } })
})

it('says nothing of a message that was given another since', () => {
  const error = new Error('first\n    at salma@mail.example')
  error.message = 'second'

  expect(JSON.stringify(describeError(error))).not.toContain('salma')
})

it('tells of an error whose message is none what it can', () => {
  expect(describeError({ name: 'Odd', message: { text: 'salma' }, code: 7 })).toEqual({
    name: 'Odd',
    code: 7,
    at: [],
  })
})

it('names what was awaited together', async () => {
  const failing = async () => {
    await Promise.resolve()
    throw new Error('no')
  }

  const error = await Promise.all([failing(), failing()]).catch((thrown: unknown) => thrown)

  expect(JSON.stringify(describeError(error))).toContain('at async Promise.all (index 0)')
})
