import type { MiddlewareHandler } from 'hono'
import { Problem } from '../../shared/domain/problem.ts'
import type { ApiEnv } from '../../shared/http/api-env.ts'
import type { ModerationNeeds } from './needs.ts'

/** Who asks, by bearer token (RFC 6750 2.1). What they may do is read from the store on each request. */
export const authenticate =
  ({ verifyToken }: Pick<ModerationNeeds, 'verifyToken'>): MiddlewareHandler<ApiEnv> =>
  async (c, next) => {
    const token = /^Bearer +([\w.~+/=-]{1,8192})$/i.exec(c.req.header('authorization') ?? '')?.[1]
    if (token === undefined) throw new Problem('unauthenticated')
    const { sub } = await verifyToken(token)
    c.set('sub', sub)
    await next()
  }
