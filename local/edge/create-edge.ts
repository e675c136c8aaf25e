import { gatewayAnswer, type HttpAnswer } from '../http-answer.ts'
import type { ServeRequest } from '../http-api.ts'
import type { Behaviour, Distribution } from '../resources/distribution.ts'
import { behaviourFor } from './behaviour-for.ts'
import { type Cache, type Clock, createCache, type Entry } from './cache.ts'
import { chosenQuery, isChosen } from './chosen.ts'
import { type Encoding, encode, encodingFor } from './encode.ts'
import { freshnessOf } from './freshness.ts'
import type { cachingDisabled } from './managed-policies.ts'
import { originRequest } from './origin-request.ts'
import { createViewerFunction } from './viewer-function.ts'
import { type ViewerRequest, viewerRequestOf } from './viewer-request.ts'

type Needs = {
  readonly distribution: Distribution
  /** Who answers at an origin's domain. */
  readonly origins: ReadonlyMap<string, ServeRequest>
  /** Whether anything is kept; without, every request goes to its origin, else by the same ways. */
  readonly keeps: boolean
  /** In seconds. */
  readonly clock: Clock
}

/** The model of CloudFront: the template's distribution, in one place of the world. */
export const createEdge = ({ distribution, origins, keeps, clock }: Needs): ServeRequest => {
  const cache = createCache(clock)
  const behaviours = distribution.behaviours.map(behaviour => ({
    ...behaviour,
    ...(!keeps && { cachePolicy: { ...behaviour.cachePolicy, ...keepsNothing } }),
    before: behaviour.viewerRequest === undefined ? undefined : createViewerFunction(behaviour.viewerRequest),
  }))

  return async received => {
    const asked = viewerRequestOf(received)
    const behaviour = behaviourFor(behaviours, asked.path)
    if (!behaviour.allowedMethods.includes(asked.method)) return gatewayAnswer(403, 'Forbidden')
    const before = behaviours
      .find(({ pathPattern }) => pathPattern === behaviour.pathPattern)
      ?.before?.(asked)
    if (before && 'answer' in before) return dressed(before.answer, behaviour)
    const request = before ? { ...asked, path: before.path } : asked

    const origin = originOf(origins, behaviour)
    const mayBeKept = behaviour.cachePolicy.maxSeconds > 0 && readingMethods.includes(request.method)
    const answer = mayBeKept
      ? await fromCache({ cache, distribution, behaviour, request, origin })
      : await origin(originRequest(request, behaviour, conditionsOf(request)))
    return dressed(answer, behaviour)
  }
}

const keepsNothing = { minSeconds: 0, defaultSeconds: 0, maxSeconds: 0, encodings: [] } satisfies Partial<
  typeof cachingDisabled
>

const readingMethods = ['GET', 'HEAD']

const originOf = (origins: Needs['origins'], { origin: { domain } }: Behaviour): ServeRequest => {
  const serve = origins.get(domain)
  if (!serve) throw new Error(`Nobody answers at ${domain}`)
  return request =>
    serve(request).catch((): HttpAnswer => gatewayAnswer(502, 'The origin could not be reached'))
}

type Asked = {
  cache: Cache
  distribution: Distribution
  behaviour: Behaviour
  request: ViewerRequest
  origin: ServeRequest
}

const fromCache = async ({
  cache,
  distribution: { errorSeconds },
  behaviour,
  request,
  origin,
}: Asked): Promise<HttpAnswer> => {
  const { cachePolicy, compress } = behaviour
  const encoding = compress
    ? encodingFor(request.headers.get('accept-encoding') ?? '', cachePolicy.encodings)
    : 'identity'
  const whole = { ...request, method: 'GET', body: Buffer.alloc(0) }

  const fetch = async (kept: Entry | undefined) => {
    const etag = kept?.answer.headers['etag']
    const conditions: Record<string, string> =
      typeof etag === 'string' ? { 'if-none-match': strong(etag) } : {}
    const answer = await origin(originRequest(whole, behaviour, conditions))
    const cacheControl = String(answer.headers['cache-control'] ?? '')
    const policy =
      answer.status >= 400
        ? { ...cachePolicy, minSeconds: errorSeconds[answer.status] ?? 10, defaultSeconds: 0 }
        : cachePolicy
    const notModified = answer.status === 304
    const { etag: _, ...renewed } = answer.headers
    return {
      answer: notModified ? { ...answer, headers: renewed } : await encode(answer, encoding),
      freshness: freshnessOf(cacheControl, policy),
      notModified,
    }
  }
  const { answer, outcome, ageSeconds } = await cache.get(keyOf(request, behaviour, encoding), fetch)
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
  encoding: Encoding,
) =>
  JSON.stringify([
    pathPattern,
    path,
    chosenQuery(query, cachePolicy.queries),
    [...headers].filter(([name]) => isChosen(cachePolicy.headers, name)),
    encoding,
  ])

/** What a viewer who already has it, or asks for its headers only, is answered (RFC 9110, 13.1.2 and 9.3.2). */
const forViewer = ({ method, headers }: ViewerRequest, answer: HttpAnswer): HttpAnswer => {
  const etag = answer.headers['etag']
  const known = (headers.get('if-none-match') ?? '').split(',').map(tag => strong(tag.trim()))
  const has =
    answer.status === 200 && typeof etag === 'string' && (known.includes(strong(etag)) || known.includes('*'))
  if (has) return { ...answer, status: 304, body: Buffer.alloc(0) }
  return method === 'HEAD' ? { ...answer, body: Buffer.alloc(0) } : answer
}

const strong = (etag: string): string => etag.replace(/^W\//, '')

/** Where nothing is kept the origin compares what a viewer has. */
const conditionsOf = ({ headers }: ViewerRequest): Record<string, string> =>
  Object.fromEntries([...headers].filter(([name]) => name.startsWith('if-')))

const dressed = (answer: HttpAnswer, { responseHeaders }: Behaviour): HttpAnswer => ({
  ...answer,
  headers: { ...answer.headers, ...responseHeaders },
})
