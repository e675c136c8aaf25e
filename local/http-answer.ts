import * as v from 'valibot'

export type HttpAnswer = {
  readonly status: number
  readonly headers: Readonly<Record<string, string | readonly string[]>>
  readonly body: Buffer
}

/** What the gateway itself says, in AWS's own form. */
export const gatewayAnswer = (status: number, message: string): HttpAnswer => ({
  status,
  headers: { 'content-type': 'application/json' },
  body: Buffer.from(JSON.stringify({ message })),
})

export const internalServerError = gatewayAnswer(500, 'Internal Server Error')

const Result = v.object({
  statusCode: v.pipe(v.number(), v.integer(), v.minValue(200), v.maxValue(599)),
  headers: v.optional(v.record(v.string(), v.union([v.string(), v.number(), v.boolean()])), {}),
  cookies: v.optional(v.array(v.string()), []),
  body: v.nullish(v.string(), ''),
  isBase64Encoded: v.optional(v.boolean(), false),
})

/**
 * A function's result as an HTTP answer (payload format 2.0): without a `statusCode` the result itself is the body.
 * https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-develop-integrations-lambda.html
 */
export const httpAnswer = (result: unknown): HttpAnswer => {
  if (!v.is(v.object({ statusCode: v.unknown() }), result)) {
    const body = Buffer.from(typeof result === 'string' ? result : JSON.stringify(result))
    return { status: 200, headers: { 'content-type': 'application/json' }, body }
  }
  const read = v.safeParse(Result, result)
  if (!read.success) return internalServerError

  const { statusCode, headers, cookies, body, isBase64Encoded } = read.output
  const given = Object.entries(headers)
    .map(([name, value]) => [name.toLowerCase(), String(value)] as const)
    .filter(([name]) => !connectionHeaders.includes(name))
  return {
    status: statusCode,
    headers: { ...Object.fromEntries(given), ...(cookies.length > 0 && { 'set-cookie': cookies }) },
    body: Buffer.from(body, isBase64Encoded ? 'base64' : 'utf8'),
  }
}

/** These describe the connection, which is the gateway's (RFC 9110, 7.6.1). */
const connectionHeaders = ['connection', 'content-length', 'keep-alive', 'transfer-encoding', 'upgrade']
