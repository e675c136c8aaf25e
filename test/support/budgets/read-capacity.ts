import type * as v from 'valibot'
import type { Client } from '../contract/create-client.ts'
import { readAnswer } from '../contract/read-answer.ts'
import { CapacityCalls } from '../contract/schemas/capacity-calls.ts'

export type Call = v.InferOutput<typeof CapacityCalls>['calls'][number]

/** What `act` came to, and every call to DynamoDB, of any function, that was answered meanwhile. */
export const readCapacity = async <TResult>(
  { send }: Pick<Client, 'send'>,
  act: () => Promise<TResult>,
): Promise<{ result: TResult; calls: Call[] }> => {
  await send({ method: 'DELETE', path: '/local/capacity' })
  const result = await act()
  return { result, calls: readAnswer(CapacityCalls, await send({ path: '/local/capacity' })).calls }
}
