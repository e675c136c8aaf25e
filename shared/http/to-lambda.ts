import type { Hono } from 'hono'
import { handle, type LambdaContext, type LambdaEvent } from 'hono/aws-lambda'
import type { ApiEnv } from './api-env.ts'

type Event = LambdaEvent & { rawPath: string }

/**
 * Serves an API behind AWS's HTTP API. The gateway decodes paths before anybody sees them
 * (https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-develop-integrations-lambda.html), so a decoded
 * `?`, `#`, `%` or `\` would be read as part of the URL's syntax: they are encoded again.
 */
export const toLambda = (app: Hono<ApiEnv>) => {
  const serve = handle(app)
  return (event: Event, context: LambdaContext) =>
    serve({ ...event, rawPath: event.rawPath.replace(/[%?#\\]/g, encodeURIComponent) }, context)
}
