import type { Context } from 'hono'
import type { ApiEnv } from './api-env.ts'

/** The header as it was sent: Hono's adapter leaves out an empty one and escapes what is beyond ASCII. */
export const sentIdempotencyKey = ({ env, req }: Context<ApiEnv>): string | undefined =>
  env.event?.headers['idempotency-key'] ?? req.header('idempotency-key')
