import { randomUUID } from 'node:crypto'
import { decodePath } from './decode-path.ts'
import { gatewayAnswer, type HttpAnswer, httpAnswer, internalServerError } from './http-answer.ts'
import { httpEvent, type ReceivedRequest } from './http-event.ts'
import type { Lambda } from './lambda.ts'
import { matchRoute } from './match-route.ts'
import type { HttpApi } from './resources/http-api.ts'
import { createTokenBucket } from './token-bucket.ts'

type Needs = {
  readonly api: HttpApi
  readonly accountId: string
  readonly lambdas: ReadonlyMap<string, Pick<Lambda, 'invoke'>>
  /** Whether the stage's throttle is kept. */
  readonly throttled: boolean
}

export type ServeRequest = (request: ReceivedRequest) => Promise<HttpAnswer>

/** The stack's HTTP API: from a request to the function of its route and back. */
export const createHttpApi = ({ api, accountId, lambdas, throttled }: Needs): ServeRequest => {
  const admit = throttled && api.throttle ? createTokenBucket(api.throttle, Date.now) : () => true

  return async request => {
    const requestId = randomUUID()
    const identified = (answer: HttpAnswer): HttpAnswer => ({
      ...answer,
      headers: { ...answer.headers, 'apigw-requestid': requestId },
    })

    if (!admit()) return identified(gatewayAnswer(429, 'Too Many Requests'))
    const path = decodePath(request.target)
    if (path === undefined) return identified(gatewayAnswer(400, 'Bad Request'))
    const match = matchRoute(api.routes, request.method, path)
    const lambda = match && lambdas.get(match.route.functionName)
    if (!lambda) return identified(gatewayAnswer(404, 'Not Found'))

    const { routeKey, timeoutMilliseconds } = match.route
    const { pathParameters } = match
    const now = new Date()
    const event = httpEvent(request, path, {
      accountId,
      apiId: api.id,
      routeKey,
      pathParameters,
      requestId,
      now,
    })
    return identified(await answerWithin(timeoutMilliseconds, signal => lambda.invoke(event, { signal })))
  }
}

/** The gateway stops waiting after its time-out; the function goes on, as in the cloud. */
const answerWithin = async (
  milliseconds: number,
  invoke: (signal: AbortSignal) => Promise<unknown>,
): Promise<HttpAnswer> => {
  const overdue = Promise.withResolvers<HttpAnswer>()
  const giveUp = new AbortController()
  const timer = setTimeout(() => {
    giveUp.abort()
    overdue.resolve(gatewayAnswer(503, 'Service Unavailable'))
  }, milliseconds)
  const answered = invoke(giveUp.signal).then(httpAnswer, () => internalServerError)
  try {
    return await Promise.race([answered, overdue.promise])
  } finally {
    clearTimeout(timer)
  }
}
