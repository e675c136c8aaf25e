import * as v from 'valibot'
import { expect } from 'vitest'
import type { Answer } from './exchange.ts'
import { ProblemDocument } from './schemas/problem.ts'

type Failed = Pick<Answer, 'status' | 'text'> & { headers: Readonly<Record<string, unknown>> }

/** The problem document of a failed answer, whatever it is: the form is the same for every 4xx and 5xx. */
export const readProblem = (answer: Failed) => {
  expect(answer.headers['content-type'], answer.text).toBe('application/problem+json; charset=utf-8')

  const problem = v.parse(ProblemDocument, JSON.parse(answer.text))
  expect(problem.status).toBe(answer.status)
  expect(problem.type).toBe(`https://taaliq.dev/problems/${problem.code}`)
  return problem
}

/** A failed answer in brief: `422 invalid-comment`; a success as its status alone. */
export const outcomeOf = (answer: Answer) =>
  answer.status < 400 ? String(answer.status) : `${answer.status} ${readProblem(answer).code}`

/** A refused body in brief: `422 invalid-note text: required`. */
export const refusalOf = (answer: Answer) => {
  const { status, code, errors = [] } = readProblem(answer)
  return [status, code, ...errors.map(({ field, code: why }) => `${field}: ${why}`).toSorted()].join(' ')
}

/** The field errors of a refused comment in brief, sorted: `['email: invalid', 'name: required']`. */
export const fieldErrorsOf = (answer: Answer) => {
  expect(outcomeOf(answer)).toBe('422 invalid-comment')
  const errors = readProblem(answer).errors ?? []
  return errors.map(({ field, code }) => `${field}: ${code}`).toSorted()
}
