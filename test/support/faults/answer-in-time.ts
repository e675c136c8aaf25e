import type { Answer } from '../contract/exchange.ts'
import { readProblem } from '../contract/read-problem.ts'

export type Answered = ReturnType<typeof served> | Refusal

type Refusal = {
  status: number
  code: string
  /** Whether they learn when to come again. */
  retryAfter: boolean
  /** `true`, or how long it took. */
  inTime: true | number
}

/** What somebody is told while AWS fails. */
export const unavailable: Refusal = { status: 503, code: 'unavailable', retryAfter: true, inTime: true }

const patienceMilliseconds = 3000

/** What somebody is answered, and of a refusal whether it came in time. */
export const answerInTime = async (answering: Promise<Answer>): Promise<Answered> => {
  const began = performance.now()
  const answer = await answering
  const milliseconds = performance.now() - began
  if (answer.status < 300) return served(answer.status)
  return {
    status: answer.status,
    code: readProblem(answer).code,
    retryAfter: Number(answer.headers['retry-after']) > 0,
    inTime: milliseconds < patienceMilliseconds || milliseconds,
  }
}

const served = (status: number) => ({ status })
