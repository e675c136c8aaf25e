import { randomBytes } from 'node:crypto'
import type { ReceivedRequest } from '../http-event.ts'
import { joinedHeaders } from '../joined-headers.ts'

/** What a viewer asks, as the edge reads it. */
export type ViewerRequest = {
  /** The edge's own name for it, which origin and viewer are told as `x-amz-cf-id`. */
  readonly id: string
  readonly method: string
  /** Still encoded. */
  readonly path: string
  readonly query: string
  readonly headers: ReadonlyMap<string, string>
  readonly body: Buffer
  readonly address: string
  readonly port: number
  readonly httpVersion: string
}

/** A target in absolute form (RFC 9112, 3.2.2) loses its authority. */
export const viewerRequestOf = (request: ReceivedRequest): ViewerRequest => {
  const [path = '', ...query] = request.target.replace(/^https?:\/\/[^/?]*/i, '').split('?')
  const { method, body, remoteAddress: address, remotePort: port, httpVersion } = request
  const headers = new Map(Object.entries(joinedHeaders(request.rawHeaders)))
  const id = `${randomBytes(40).toString('base64url')}==`
  return { id, method, path, query: query.join('?'), headers, body, address, port, httpVersion }
}
