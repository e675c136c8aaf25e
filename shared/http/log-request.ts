import type { Context, MiddlewareHandler } from 'hono'
import { routePath } from 'hono/route'
import * as v from 'valibot'
import { CommentId } from '../contract/names.ts'
import type { Log } from '../telemetry/log.ts'
import type { ApiEnv } from './api-env.ts'

/**
 * One line a request: what was asked, by the route's pattern, which comment it was about, how it went, and the names under
 * which the gateway, the edge and Lambda tell of the same request. No path, query, header or client.
 */
export const logRequest =
  (log: Log): MiddlewareHandler<ApiEnv> =>
  async (c, next) => {
    const began = performance.now()
    await next()
    const route = routePath(c, -1)
    log.info('request', {
      requestId: c.env.requestContext.requestId,
      edgeId: edgeIdOf(c),
      invocation: c.env.lambdaContext?.awsRequestId,
      method: c.req.method,
      route,
      comment: commentOf(c, route),
      status: c.res.status,
      milliseconds: Math.round(performance.now() - began),
    })
  }

/**
 * CloudFront names each request that it sends on, and takes away what a client called so; it may only be such a name.
 * https://docs.aws.amazon.com/cloudfront/latest/APIReference/API_OriginRequestPolicy.html
 */
const edgeIdOf = (c: Context<ApiEnv>): string | undefined => {
  const given = c.req.header('x-amz-cf-id')
  return v.is(EdgeId, given) ? given : undefined
}

const EdgeId = v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{54}==$/))

/** The one that was written, or the one in the path: whatever else stands there is nobody's to log. */
const commentOf = (c: Context<ApiEnv>, route: string): string | undefined => {
  const comment = c.get('comment') ?? (route.includes('/comments/:id') ? c.req.param('id') : undefined)
  return v.is(CommentId, comment) ? comment : undefined
}
