import type { HttpAnswer } from '../http-answer.ts'
import type { ServeRequest } from '../http-api.ts'
import type { Behaviour, Distribution } from '../resources/distribution.ts'
import type { Cache } from './cache.ts'
import { chosenQuery, isChosen } from './chosen.ts'
import { type Encoding, encode, encodingsFor } from './encode.ts'
import { comparable, forViewer } from './for-viewer.ts'
import { errorFreshnessOf, freshnessOf } from './freshness.ts'
import { originRequest } from './origin-request.ts'
import type { ViewerRequest } from './viewer-request.ts'

type Needs = {
  readonly cache: Cache
  readonly behaviour: Behaviour
  readonly errorSeconds: Distribution['errorSeconds']
  readonly origin: ServeRequest
}

/** Answers a GET or HEAD from what is kept, and keeps what the origin says meanwhile. */
export const readThrough = async (
  request: ViewerRequest,
  { cache, behaviour, errorSeconds, origin }: Needs,
): Promise<HttpAnswer> => {
  const { cachePolicy, compress } = behaviour
  const encodings = encodingsFor(request.headers.get('accept-encoding') ?? '', cachePolicy.encodings)
  const whole = { ...request, method: 'GET' }

  const fetch = async (kept: HttpAnswer | undefined) => {
    const answer = await origin(originRequest(whole, behaviour, conditionsAbout(kept)))
    const isRenewed = answer.status === 304
    const current =
      isRenewed && kept ? renewed(kept, answer) : await encode(answer, compress ? encodings[0] : undefined)
    const cacheControl = String(current.headers['cache-control'] ?? '')
    const freshness =
      answer.status >= 400
        ? errorFreshnessOf(answer.status, cacheControl, errorSeconds)
        : freshnessOf(cacheControl, cachePolicy)
    return { answer: current, freshness, isRenewed }
  }

  const key = keyOf(request, behaviour, encodings)
  const { answer, outcome, ageSeconds } = await cache.get(key, fetch)
  return forViewer(request, {
    ...answer,
    headers: {
      ...answer.headers,
      'x-cache': `${outcome} from cloudfront`,
      ...(outcome === 'Hit' && { age: String(Math.floor(ageSeconds)) }),
    },
  })
}

/** https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/understanding-the-cache-key.html */
const keyOf = (
  { path, query, headers }: ViewerRequest,
  { pathPattern, cachePolicy }: Behaviour,
  encodings: readonly Encoding[],
): string =>
  JSON.stringify([
    pathPattern,
    path,
    chosenQuery(query, cachePolicy.queries),
    [...headers].filter(([name]) => isChosen(cachePolicy.headers, name)),
    encodings,
  ])

const conditionsAbout = (kept: HttpAnswer | undefined): Record<string, string> => {
  const etag = kept?.headers['etag']
  return typeof etag === 'string' ? { 'if-none-match': comparable(etag) } : {}
}

/** What is kept, as a 304 renews it (RFC 9111, 4.3.4); its `ETag` stays weak where it was compressed. */
const renewed = (kept: HttpAnswer, { headers }: HttpAnswer): HttpAnswer => {
  const etag = kept.headers['etag']
  return { ...kept, headers: { ...kept.headers, ...headers, ...(etag !== undefined && { etag }) } }
}
