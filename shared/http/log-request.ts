import type { MiddlewareHandler } from 'hono'
import { routePath } from 'hono/route'
import type { Log } from '../telemetry/log.ts'
import type { ApiEnv } from './api-env.ts'

/** One line a request: what was asked, by the route's pattern, and how it went. No path, query, header or client. */
export const logRequest =
  (log: Log): MiddlewareHandler<ApiEnv> =>
  async (c, next) => {
    const began = performance.now()
    await next()
    log.info('request', {
      requestId: c.env.requestContext.requestId,
      method: c.req.method,
      route: routePath(c, -1),
      status: c.res.status,
      milliseconds: Math.round(performance.now() - began),
    })
  }
