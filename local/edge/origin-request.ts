import type { ReceivedRequest } from '../http-event.ts'
import type { Behaviour } from '../resources/distribution.ts'
import { chosenQuery, isChosen } from './chosen.ts'
import { encodingsFor } from './encode.ts'
import type { ViewerRequest } from './viewer-request.ts'

/**
 * What goes to the origin: the key's and the policy's parts of what the viewer sent, and what CloudFront adds.
 * https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/controlling-origin-requests.html
 */
export const originRequest = (
  { id, method, path, query, headers, body, address, port, httpVersion }: ViewerRequest,
  { cachePolicy, originRequestPolicy, origin }: Behaviour,
  conditions: Readonly<Record<string, string>>,
): ReceivedRequest => {
  const isTaken = (name: string): boolean => {
    if (name === 'cookie') return originRequestPolicy.cookies
    const isAsked = isChosen(cachePolicy.headers, name) || isChosen(originRequestPolicy.headers, name)
    return isAsked && !ownMatters.test(name)
  }
  const encodings = encodingsFor(headers.get('accept-encoding') ?? '', cachePolicy.encodings)
  const { kind, names } = originRequestPolicy.headers
  const tellsViewer = kind === 'named' && names.includes('cloudfront-viewer-address')
  const forwarded = headers.get('x-forwarded-for')
  const sent: Record<string, string> = {
    'user-agent': 'Amazon CloudFront',
    ...Object.fromEntries([...headers].filter(([name]) => isTaken(name))),
    ...(encodings.length > 0 && { 'accept-encoding': encodings.join() }),
    ...(tellsViewer && { 'cloudfront-viewer-address': `${address}:${port}` }),
    ...conditions,
    ...origin.customHeaders,
    host: origin.domain,
    via: '2.0 edge.cloudfront.net (CloudFront)',
    'x-amz-cf-id': id,
    'x-forwarded-for': forwarded === undefined ? address : `${forwarded},${address}`,
    ...(body.length > 0 && { 'content-length': String(body.length) }),
  }
  const search = chosenQuery(query, cachePolicy.queries, originRequestPolicy.queries)
  return {
    method,
    target: search === '' ? path : `${path}?${search}`,
    rawHeaders: Object.entries(sent).flat(),
    httpVersion,
    remoteAddress: edgeAddress,
    remotePort: 443,
    body,
  }
}

/** Of a viewer's headers these describe the connection (RFC 9110, 7.6.1), or what the edge itself answers (13). */
const ownMatters =
  /^(?:connection|expect|keep-alive|proxy-.*|te|trailer|transfer-encoding|upgrade|content-length|accept-encoding|if-.*)$/

/** An edge's own address, as the origin's gateway sees it. */
const edgeAddress = '127.0.0.1'
