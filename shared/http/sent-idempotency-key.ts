import type { Context } from 'hono'
import * as v from 'valibot'
import type { ApiEnv } from './api-env.ts'
import { parse } from './parse.ts'

const name = 'Idempotency-Key'

/**
 * The header as it was sent, which must be as the schema has it: Hono's adapter leaves out an empty one and escapes what
 * is beyond ASCII.
 *
 * @throws Problem `malformed-body`, which names the header
 */
export const sentIdempotencyKey = <TKey extends string | undefined>(
  { env, req }: Context<ApiEnv>,
  schema: v.GenericSchema<unknown, TKey>,
): TKey => {
  const sent = env.event?.headers['idempotency-key'] ?? req.header(name)
  return parse(v.object({ [name]: schema }), { [name]: sent }, 'malformed-body')[name]
}
