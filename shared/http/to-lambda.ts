import type { Hono } from 'hono'
import { defaultIsContentTypeBinary, handle, type LambdaContext, type LambdaEvent } from 'hono/aws-lambda'
import type { ApiEnv } from './api-env.ts'

type Event = LambdaEvent & { rawPath: string }

/**
 * Serves an API behind AWS's HTTP API. The gateway decodes paths before anybody sees them
 * (https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-develop-integrations-lambda.html), so a decoded
 * `?`, `#`, `%` or `\` would be read as part of the URL's syntax: they are encoded again.
 */
export const toLambda = (app: Hono<ApiEnv>) => {
  const serve = handle(app, { isContentTypeBinary })
  return (event: Event, context: LambdaContext) =>
    serve({ ...event, rawPath: event.rawPath.replace(/[%?#\\]/g, encodeURIComponent) }, context)
}

/** A CSV file begins with a byte order mark, which decoding it as text would take off (WHATWG Encoding, 4.2). */
const isContentTypeBinary = (type: string) => type.startsWith('text/csv') || defaultIsContentTypeBinary(type)
