import type { Client } from '../contract/create-client.ts'
import type { Answer } from '../contract/exchange.ts'
import { measureRequest } from './measure-request.ts'
import type { Call } from './read-capacity.ts'

/** Requests that ought to cost the same, and the function that answers them. */
export type Requests = { readonly function: string; readonly each: readonly (() => Promise<Answer>)[] }

/**
 * What a function asks of DynamoDB once it is warm: of these requests the one that took the fewest calls, for a new
 * instance reads the settings first, and any instance reads them again every 30 s.
 */
export const steadyCalls = async (taaliq: Pick<Client, 'send'>, requests: Requests): Promise<Call[]> => {
  const measured: Call[][] = []
  for (const request of requests.each) {
    const { calls } = await measureRequest(taaliq, request)
    measured.push(calls.filter(call => call.function === requests.function))
  }
  const [steady = []] = measured.toSorted((a, b) => a.length - b.length)
  if (steady.length === 0) throw new Error(`${requests.function} asked nothing of DynamoDB`)
  return steady
}
