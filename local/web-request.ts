import type { IncomingMessage, ServerResponse } from 'node:http'
import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { pipeline } from 'node:stream/promises'
import type { Hono } from 'hono'

/** Lets a Hono app answer a request of node:http. */
export const answerWith = async (
  app: Pick<Hono, 'fetch'>,
  origin: string,
  incoming: IncomingMessage,
  outgoing: ServerResponse,
): Promise<void> => {
  const method = incoming.method ?? 'GET'
  const headers = new Headers()
  for (const [name, values] of Object.entries(incoming.headersDistinct)) {
    for (const value of values ?? []) headers.append(name, value)
  }
  const bodiless = method === 'GET' || method === 'HEAD'
  const request = new Request(new URL(incoming.url ?? '/', origin), {
    method,
    headers,
    ...(bodiless ? {} : { body: await buffer(incoming) }),
  })
  const response = await app.fetch(request)

  outgoing.statusCode = response.status
  for (const [name, value] of response.headers) outgoing.appendHeader(name, value)
  if (response.body && method !== 'HEAD') await pipeline(Readable.from(response.body), outgoing)
  else outgoing.end()
}
