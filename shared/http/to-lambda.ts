import type { Hono } from 'hono'
import {
  type APIGatewayProxyResult,
  defaultIsContentTypeBinary,
  handle,
  type LambdaContext,
  type LambdaEvent,
} from 'hono/aws-lambda'
import * as v from 'valibot'
import { ProblemDocument } from '../contract/problem-document.ts'
import { en } from '../messages/en.ts'
import type { ApiEnv } from './api-env.ts'
import { asViewerAsked, type BehindEdge } from './behind-edge.ts'

type Event = Extract<LambdaEvent, { rawPath: string }>

/**
 * Serves an API behind CloudFront and AWS's HTTP API. The gateway decodes paths before anybody sees them
 * (https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-develop-integrations-lambda.html), so a decoded
 * `?`, `#`, `%` or `\` would be read as part of the URL's syntax, and white space be taken out of it (WHATWG URL, 4.4): they
 * are encoded again.
 */
export const toLambda = (app: Hono<ApiEnv>, edge: BehindEdge) => {
  const serve = handle(app, { isContentTypeBinary })
  return async (event: Event, context: LambdaContext): Promise<APIGatewayProxyResult> => {
    const asked = asViewerAsked(event, edge)
    if (!asked) return refusal(event)
    return serve({ ...asked, rawPath: asked.rawPath.replace(/[\0-\x20%?#\\]/g, encodeURIComponent) }, context)
  }
}

/** A CSV file begins with a byte order mark, which decoding it as text would take off (WHATWG Encoding, 4.2). */
const isContentTypeBinary = (type: string) => type.startsWith('text/csv') || defaultIsContentTypeBinary(type)

/** Who asks the API at its own address is nobody's reader. */
const refusal = ({ requestContext: { requestId } }: Event): APIGatewayProxyResult => ({
  statusCode: 403,
  headers: { 'content-type': 'application/problem+json; charset=utf-8', 'cache-control': 'no-store' },
  isBase64Encoded: false,
  body: JSON.stringify(
    v.parse(ProblemDocument, {
      type: 'https://taaliq.dev/problems/forbidden',
      title: en.problems.forbidden,
      status: 403,
      code: 'forbidden',
      requestId,
    }),
  ),
})
