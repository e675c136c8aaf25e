import { expect, it } from 'vitest'
import { describeError } from '../../../shared/telemetry/describe-error.ts'

it('says where an error was thrown', () => {
  expect(JSON.stringify(describeError(new Error('no')))).toContain('describe-error.test.ts')
})

it.each(['salma@mail.example', 'first\n    at salma@mail.example', '$& salma@mail.example'])(
  'says nothing of the message %j, nor of its cause’s',
  message => {
    const error = new Error(message, { cause: new TypeError(message) })

    expect(JSON.stringify(describeError(error))).not.toContain('salma')
    expect(describeError(error)).toMatchObject({ name: 'Error', cause: { name: 'TypeError' } })
  },
)
