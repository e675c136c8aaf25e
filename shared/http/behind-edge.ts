import * as v from 'valibot'
import { sameText } from '../privacy/same-text.ts'

/** The variables of a function that answers through CloudFront. */
export const BehindEdge = v.object({
  /** Where everybody finds us, without a trailing slash, e.g. `https://comments.news.example`. */
  PUBLIC_URL: v.pipe(v.string(), v.url()),
  /** What CloudFront adds to each request, so that the API's own address answers nobody. */
  ORIGIN_SECRET: v.string(),
})

export type BehindEdge = v.InferOutput<typeof BehindEdge>

type Event = {
  headers: Readonly<Record<string, string | undefined>>
  requestContext: { requestId: string; http: { sourceIp: string } }
}

/**
 * A gateway's event as the viewer meant it: asked at our address, from the viewer's own. CloudFront names the viewer's
 * address in a header of its own; what `X-Forwarded-For` says anybody may write.
 * `undefined` where it did not come through our distribution.
 * https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/adding-cloudfront-headers.html
 */
export const asViewerAsked = <TEvent extends Event>(
  event: TEvent,
  { PUBLIC_URL, ORIGIN_SECRET }: BehindEdge,
): TEvent | undefined => {
  const { 'x-origin-secret': secret = '', 'cloudfront-viewer-address': viewer, ...headers } = event.headers
  if (!sameText(secret, ORIGIN_SECRET)) return undefined
  const { host, protocol } = new URL(PUBLIC_URL)
  const { requestContext } = event
  const sourceIp = viewer === undefined ? requestContext.http.sourceIp : withoutPort(viewer)
  return {
    ...event,
    headers: { ...headers, host, 'x-forwarded-proto': protocol.slice(0, -1) },
    requestContext: { ...requestContext, http: { ...requestContext.http, sourceIp } },
  }
}

/** `198.51.100.7:46532`, or `2001:db8::7:46532`: AWS does not say whether an IPv6 address stands in brackets. */
const withoutPort = (address: string): string => address.replace(/:\d+$/, '').replace(/^\[|\]$/g, '')
