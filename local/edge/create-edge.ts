import { gatewayAnswer, type HttpAnswer } from '../http-answer.ts'
import type { ServeRequest } from '../http-api.ts'
import type { Behaviour, Distribution } from '../resources/distribution.ts'
import { behaviourFor } from './behaviour-for.ts'
import { type Clock, createCache } from './cache.ts'
import { originRequest } from './origin-request.ts'
import { readThrough } from './read-through.ts'
import { createViewerFunction } from './viewer-function.ts'
import { type ViewerRequest, viewerRequestOf } from './viewer-request.ts'

type Needs = {
  readonly distribution: Distribution
  /** Who answers at an origin's domain. */
  readonly origins: ReadonlyMap<string, ServeRequest>
  /** Whether anything is kept; without, every request goes to its origin, else by the same ways. */
  readonly keeps: boolean
  readonly clock: Clock
}

/** The model of CloudFront: the template's distribution, in one place of the world. */
export const createEdge = ({ distribution, origins, keeps, clock }: Needs): ServeRequest => {
  const { errorSeconds } = distribution
  const cache = createCache(clock)
  const behaviours = distribution.behaviours.map(behaviour => ({
    ...behaviour,
    before: behaviour.viewerRequest === undefined ? undefined : createViewerFunction(behaviour.viewerRequest),
  }))

  return async received => {
    const asked = viewerRequestOf(received)
    const behaviour = behaviourFor(behaviours, asked.path)
    if (!behaviour.allowedMethods.includes(asked.method) || isReadingWithBody(asked)) return forbidden
    const before = behaviour.before?.(asked)
    const dress = (answer: HttpAnswer) => dressed(answer, behaviour, asked)
    if (before && 'answer' in before) return dress(before.answer)
    const request = before ? { ...asked, path: before.path } : asked

    const origin = reachable(origins.get(behaviour.origin.domain), behaviour)
    const mayBeKept =
      keeps && behaviour.cachePolicy.maxSeconds > 0 && behaviour.cachedMethods.includes(request.method)
    const answer = mayBeKept
      ? await readThrough(request, { cache, behaviour, errorSeconds, origin })
      : await origin(originRequest(request, behaviour, conditionsOf(request.headers)))
    return dress(answer)
  }
}

/** https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/RequestAndResponseBehaviorCustomOrigin.html#RequestCustom-get-body */
const isReadingWithBody = ({ method, body }: { method: string; body: Buffer }): boolean =>
  method === 'GET' && body.length > 0

const forbidden = gatewayAnswer(403, 'Forbidden')

/** An origin whose failure is an answer, too. */
const reachable = (serve: ServeRequest | undefined, { origin: { domain } }: Behaviour): ServeRequest => {
  if (!serve) throw new Error(`Nobody answers at ${domain}`)
  return request => serve(request).catch(() => gatewayAnswer(502, 'The origin could not be reached'))
}

/** Where nothing is kept the origin compares what a viewer has. */
const conditionsOf = (headers: ReadonlyMap<string, string>): Record<string, string> =>
  Object.fromEntries([...headers].filter(([name]) => name.startsWith('if-')))

/**
 * An answer with the behaviour's own headers; cookies are only set where they are also sent.
 * https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/RequestAndResponseBehaviorCustomOrigin.html#ResponseCustomRemovedHeaders
 */
const dressed = (
  answer: HttpAnswer,
  { responseHeaders, originRequestPolicy }: Behaviour,
  { id, headers: asked }: ViewerRequest,
): HttpAnswer => {
  const { 'set-cookie': cookies, ...headers } = answer.headers
  const passes = originRequestPolicy.cookies && cookies !== undefined
  return {
    ...answer,
    headers: {
      ...headers,
      ...(passes && { 'set-cookie': cookies }),
      ...responseHeaders.always,
      ...(asked.has('origin') && responseHeaders.acrossOrigins),
      'x-amz-cf-id': id,
    },
  }
}
