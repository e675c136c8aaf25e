import * as v from 'valibot'
import { expect } from 'vitest'
import type { Answer } from './exchange.ts'

/** The body of a successful JSON answer, held to its schema. A failure shows the body that came instead. */
export const readAnswer = <Output>(
  schema: v.GenericSchema<unknown, Output>,
  answer: Answer,
  status = 200,
): Output => {
  expect(`${answer.status} ${answer.status === status ? '' : answer.text}`.trim()).toBe(String(status))
  expect(answer.headers['content-type']).toMatch(/^application\/json\b/u)

  return v.parse(schema, JSON.parse(answer.text))
}
