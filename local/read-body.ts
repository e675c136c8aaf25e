import type { IncomingMessage } from 'node:http'

/**
 * The whole body, or `undefined` as soon as it is longer than `limit` bytes; the rest is then read and dropped, so that
 * the client gets to see its answer.
 */
export const readBody = async (incoming: IncomingMessage, limit: number): Promise<Buffer | undefined> => {
  const chunks: Buffer[] = []
  let length = 0
  if (Number(incoming.headers['content-length'] ?? 0) > limit) {
    incoming.resume()
    return undefined
  }
  for await (const chunk of incoming.iterator({ destroyOnReturn: false })) {
    length += chunk.length
    if (length > limit) {
      incoming.resume()
      return undefined
    }
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}
