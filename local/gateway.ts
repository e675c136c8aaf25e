import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { Hono } from 'hono'
import { decodePath } from './decode-path.ts'
import { gatewayAnswer, type HttpAnswer, internalServerError } from './http-answer.ts'
import type { ServeRequest } from './http-api.ts'
import { readBody } from './read-body.ts'
import { answerWith } from './web-request.ts'

type Served = {
  /** What the twin itself answers. */
  readonly local: Hono
  /** What is deployed, as everybody comes to it. */
  readonly edge: ServeRequest
  /** The HTTP API at its own address, past the edge: who names it as `Host` comes to it. */
  readonly api: { readonly domain: string; readonly serve: ServeRequest }
}

export type Gateway = {
  /** From now on requests are served. */
  readonly serve: (served: Served) => void
  readonly close: () => Promise<void>
}

/** Both of HTTP APIs: https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-quotas.html */
const maximalHeadBytes = 10_240
const maximalBodyBytes = 10 * 1024 * 1024

const localPath = /^\/(?:$|healthz$|(?:local|demo)(?:\/|$))/

/**
 * The one port a person needs, on 127.0.0.1 only. It is taken at once, so that a second twin fails before it has
 * touched anything, and answers 503 until the twin serves.
 */
export const openGateway = async (port: number, origin: string): Promise<Gateway> => {
  let closed: Promise<unknown> | undefined
  let serving: Served | undefined

  const answer = async (incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> => {
    if (headBytes(incoming) > maximalHeadBytes) {
      return deliver(outgoing, gatewayAnswer(431, 'Request Header Fields Too Large'))
    }
    if (!serving) return deliver(outgoing, gatewayAnswer(503, 'Service Unavailable'))
    const { local, edge, api } = serving
    const target = incoming.url ?? '/'
    if (localPath.test(decodePath(target) ?? '')) return answerWith(local, origin, incoming, outgoing)

    const body = await readBody(incoming, maximalBodyBytes)
    if (body === undefined) return deliver(outgoing, gatewayAnswer(413, 'Request Entity Too Large'))
    const { method = 'GET', rawHeaders, httpVersion, socket } = incoming
    const { remoteAddress = '', remotePort = 0 } = socket
    const serveRequest = incoming.headers.host === api.domain ? api.serve : edge
    const request = { method, target, rawHeaders, httpVersion, remoteAddress, remotePort, body }
    deliver(outgoing, await serveRequest(request))
  }

  const server = createServer(
    { maxHeaderSize: 64 * 1024, keepAliveTimeout: 60_000 },
    (incoming, outgoing) => {
      answer(incoming, outgoing).catch(() => {
        if (outgoing.headersSent || incoming.destroyed) outgoing.destroy()
        else deliver(outgoing, internalServerError)
      })
    },
  )
  server.on('clientError', (error: NodeJS.ErrnoException, socket) => {
    if (!socket.writable) return socket.destroy()
    const overflow = error.code === 'HPE_HEADER_OVERFLOW'
    const message = overflow ? 'Request Header Fields Too Large' : 'Bad Request'
    const { status, body } = gatewayAnswer(overflow ? 431 : 400, message)
    const head = `HTTP/1.1 ${status} ${message}\r\ncontent-type: application/json\r\ncontent-length: ${body.length}`
    return socket.end(`${head}\r\nconnection: close\r\n\r\n${body.toString()}`)
  })
  server.listen(port, '127.0.0.1')
  await once(server, 'listening').catch(cause => {
    throw new Error(`Port ${port} cannot be had: is it in use? PORT=… chooses another`, { cause })
  })

  return {
    serve: served => {
      serving = served
    },
    close: async () => {
      closed ??= once(server.close(), 'close')
      server.closeAllConnections()
      await closed
    },
  }
}

/** The bytes of request line and headers as they were sent. */
const headBytes = ({ method = '', url = '', rawHeaders }: IncomingMessage): number => {
  const requestLine = `${method} ${url} HTTP/1.1\r\n`.length
  return rawHeaders.reduce((total, text) => total + Buffer.byteLength(text, 'latin1') + 2, requestLine)
}

const deliver = (outgoing: ServerResponse, { status, headers, body }: HttpAnswer): void => {
  const bodiless = status === 204 || status === 304
  for (const [name, value] of Object.entries(headers)) {
    outgoing.setHeader(name, typeof value === 'string' ? value : [...value])
  }
  if (!bodiless && !outgoing.hasHeader('content-type'))
    outgoing.setHeader('content-type', 'text/plain;charset=UTF-8')
  // What a GET would be long (RFC 9110, 9.3.2) is not known where the function leaves the body of a HEAD out.
  const lengthKnown = !bodiless && (outgoing.req.method !== 'HEAD' || body.length > 0)
  if (lengthKnown) outgoing.setHeader('content-length', body.length)
  outgoing.statusCode = status
  outgoing.end(bodiless ? undefined : body)
}
