import type { ReceivedRequest } from '../http-event.ts'

/** What a viewer asks, as the edge reads it. */
export type ViewerRequest = {
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

export const viewerRequestOf = (request: ReceivedRequest): ViewerRequest => {
  const [path = '', ...query] = request.target.split('?')
  const headers = new Map<string, string>()
  for (let index = 0; index < request.rawHeaders.length; index += 2) {
    const name = (request.rawHeaders[index] ?? '').toLowerCase()
    const value = request.rawHeaders[index + 1] ?? ''
    const before = headers.get(name)
    headers.set(name, before === undefined ? value : `${before}${name === 'cookie' ? '; ' : ','}${value}`)
  }
  const { method, body, remoteAddress: address, remotePort: port, httpVersion } = request
  return { method, path, query: query.join('?'), headers, body, address, port, httpVersion }
}
