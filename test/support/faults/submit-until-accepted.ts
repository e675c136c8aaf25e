import { setTimeout as wait } from 'node:timers/promises'
import type * as v from 'valibot'
import type { Client } from '../contract/create-client.ts'
import { readAnswer } from '../contract/read-answer.ts'
import { Submitted } from '../contract/schemas/submitted.ts'

type Submit = {
  readonly thread: string
  readonly key: string
  readonly comment: Readonly<Record<string, unknown>>
}

const pauseMilliseconds = 50

/**
 * Submits as a careful client does: the same body under the same key again after a 5xx or a broken connection, until
 * it is accepted. `client` is asked anew each time, for a twin that is started again has another address.
 */
export const submitUntilAccepted = async (
  client: () => Client,
  { thread, key, comment }: Submit,
): Promise<v.InferOutput<typeof Submitted>> => {
  const answer = await client()
    .post({ thread }, comment, { headers: { 'idempotency-key': key } })
    .catch(() => undefined)
  if (answer !== undefined && answer.status < 500) return readAnswer(Submitted, answer, 202)
  await wait(pauseMilliseconds)
  return submitUntilAccepted(client, { thread, key, comment })
}
