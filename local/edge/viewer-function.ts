import { createContext, Script } from 'node:vm'
import * as v from 'valibot'
import type { HttpAnswer } from '../http-answer.ts'
import type { ViewerRequest } from './viewer-request.ts'

/** Either the request to go on with, or an answer. */
const Returned = v.union([
  v.object({
    statusCode: v.number(),
    headers: v.optional(v.record(v.string(), v.object({ value: v.string() })), {}),
  }),
  v.object({ uri: v.string() }),
])

/**
 * Runs a CloudFront function before the cache: it may answer itself, or ask for another path.
 * https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/functions-event-structure.html
 */
export const createViewerFunction = (code: string) => {
  const script = new Script(`${code}\nhandler(event)`)
  return (request: ViewerRequest): { path: string } | { answer: HttpAnswer } => {
    const event = {
      version: '1.0',
      context: { eventType: 'viewer-request' },
      viewer: { ip: request.address },
      request: {
        method: request.method,
        uri: request.path,
        querystring: {},
        headers: Object.fromEntries([...request.headers].map(([name, value]) => [name, { value }])),
        cookies: {},
      },
    }
    const returned = v.parse(
      Returned,
      script.runInContext(createContext({ event }), { timeout: patienceMilliseconds }),
    )
    if ('uri' in returned) return { path: returned.uri }
    const headers = Object.entries(returned.headers).map(([name, { value }]) => [name, value])
    return {
      answer: {
        status: returned.statusCode,
        headers: Object.fromEntries(headers),
        body: Buffer.alloc(0),
      },
    }
  }
}

/** CloudFront gives a function a millisecond of the processor; here others may have it just then. */
const patienceMilliseconds = 1000
