import type { APIGatewayProxyEventV2 } from 'aws-lambda'
import { joinedHeaders } from './joined-headers.ts'

export type ReceivedRequest = {
  readonly method: string
  /** As it stands on the request line: path and query, still encoded. */
  readonly target: string
  /** Names and values in turn, as received (`rawHeaders` of node:http). */
  readonly rawHeaders: readonly string[]
  readonly httpVersion: string
  /** The socket's. */
  readonly remoteAddress: string
  readonly remotePort: number
  readonly body: Buffer
}

export type HttpEventContext = {
  readonly accountId: string
  readonly apiId: string
  readonly routeKey: string
  readonly pathParameters: Readonly<Record<string, string>>
  readonly requestId: string
  readonly now: Date
}

/**
 * The event an HTTP API hands to a function, payload format 2.0: lower-case names, duplicates joined by commas, the
 * path decoded. `path` is the decoded one.
 * https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-develop-integrations-lambda.html
 */
export const httpEvent = (
  request: ReceivedRequest,
  path: string,
  context: HttpEventContext,
): APIGatewayProxyEventV2 => {
  const { cookie, ...received } = joinedHeaders(request.rawHeaders)
  const forwarded = [received['x-forwarded-for'], request.remoteAddress].filter(
    address => address !== undefined,
  )
  const headers = { ...received, 'x-forwarded-for': forwarded.join(', '), 'x-forwarded-proto': 'http' }
  const rawQueryString = queryOf(request.target)
  const query = joinedQuery(rawQueryString)
  const domainName = received['host'] ?? 'localhost'

  return {
    version: '2.0',
    routeKey: context.routeKey,
    rawPath: path,
    rawQueryString,
    ...(cookie !== undefined && { cookies: cookie.split(/;\s*/) }),
    headers,
    ...(Object.keys(query).length > 0 && { queryStringParameters: query }),
    ...(Object.keys(context.pathParameters).length > 0 && { pathParameters: { ...context.pathParameters } }),
    requestContext: {
      accountId: context.accountId,
      apiId: context.apiId,
      domainName,
      domainPrefix: domainName.split('.')[0] ?? '',
      http: {
        method: request.method,
        path,
        protocol: `HTTP/${request.httpVersion}`,
        sourceIp: request.remoteAddress,
        userAgent: received['user-agent'] ?? '',
      },
      requestId: context.requestId,
      routeKey: context.routeKey,
      stage: '$default',
      time: commonLogTime(context.now),
      timeEpoch: context.now.getTime(),
    },
    ...bodyOf(request.body, received['content-type'] ?? ''),
  }
}

const queryOf = (target: string): string => {
  const start = target.indexOf('?')
  return start < 0 ? '' : target.slice(start + 1)
}

const joinedQuery = (rawQueryString: string): Record<string, string> => {
  const joined: Record<string, string> = Object.create(null)
  for (const [name, value] of new URLSearchParams(rawQueryString)) {
    joined[name] = joined[name] === undefined ? value : `${joined[name]},${value}`
  }
  return joined
}

const textTypes = /^(?:text\/|application\/(?:json|xml|javascript)(?:;|$))/i

/** Text goes as it is, everything else in base64; a request without a body has no `body`. */
const bodyOf = (body: Buffer, contentType: string): { body?: string; isBase64Encoded: boolean } => {
  if (body.length === 0) return { isBase64Encoded: false }
  const text = textTypes.test(contentType.trim()) ? utf8(body) : undefined
  return text === undefined
    ? { body: body.toString('base64'), isBase64Encoded: true }
    : { body: text, isBase64Encoded: false }
}

const utf8 = (body: Buffer): string | undefined => {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(body)
  } catch {
    return undefined
  }
}

/** `24/Nov/2026:08:58:17 +0000`, as Apache writes it. */
const commonLogTime = (time: Date): string => {
  const [, day, month, year, clock] = /, (\d+) (\w+) (\d+) ([\d:]+) GMT/.exec(time.toUTCString()) ?? []
  return `${day}/${month}/${year}:${clock} +0000`
}
