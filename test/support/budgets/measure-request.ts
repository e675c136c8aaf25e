import type { Client } from '../contract/create-client.ts'
import type { Answer } from '../contract/exchange.ts'
import { type Call, readCapacity } from './read-capacity.ts'

/**
 * A request that must succeed, and what it took. A machine under load lets a function give up on the database: its 503
 * says to come again, and that is measured anew.
 */
export const measureRequest = async (
  taaliq: Pick<Client, 'send'>,
  request: () => Promise<Answer>,
): Promise<{ answer: Answer; calls: Call[] }> => {
  const { result: answer, calls } = await readCapacity(taaliq, request)
  if (answer.status === 503) return measureRequest(taaliq, request)
  if (answer.status >= 400) throw new Error(`a measured request answered ${answer.status}: ${answer.text}`)
  return { answer, calls }
}
