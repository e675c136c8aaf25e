import { Hono } from 'hono'
import { methodNotAllowed } from 'hono/method-not-allowed'
import { Problem } from '../domain/problem.ts'
import type { Log } from '../telemetry/log.ts'
import type { ApiEnv } from './api-env.ts'
import { logRequest } from './log-request.ts'
import { problemResponse } from './problem-response.ts'

/** A Hono app that answers every failure with a problem document, caches nothing unless told to, and logs a line a request. */
export const createApi = ({ log }: { log: Log }): Hono<ApiEnv> => {
  const app = new Hono<ApiEnv>()

  app.use(logRequest(log))
  app.use(async (c, next) => {
    await next()
    c.header('x-content-type-options', 'nosniff')
    if (!c.res.headers.has('cache-control')) c.header('cache-control', 'no-store')
  })
  app.use(
    methodNotAllowed({
      app,
      onMethodNotAllowed: (c, methods) =>
        problemResponse(c, new Problem('method-not-allowed', { allow: methods.join(', ') })),
    }),
  )
  app.notFound(c => problemResponse(c, new Problem('not-found')))
  app.onError((error, c) => {
    if (error instanceof Problem && error.cause === undefined) return problemResponse(c, error)
    log.error('request failed', error, { requestId: c.env.requestContext.requestId })
    return problemResponse(c, error instanceof Problem ? error : new Problem('internal'))
  })
  return app
}
