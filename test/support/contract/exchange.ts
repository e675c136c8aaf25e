import { Agent, type IncomingHttpHeaders, type OutgoingHttpHeaders, request } from 'node:http'

/** One HTTP request as an outside party sends it. `from` is the loopback address the socket is bound to. */
export type Call = {
  method?: string
  path: string
  headers?: OutgoingHttpHeaders
  body?: string | Uint8Array
  from?: string
}

export type Answer = { status: number; headers: IncomingHttpHeaders; body: Buffer; text: string }

const patienceMilliseconds = 30_000
const keptAlive = new Agent({ keepAlive: true })

/** Sends one request over node:http: nothing is followed, decoded, added or retried, as fetch would. */
export const exchange = (origin: string, { method = 'GET', path, headers, body, from }: Call) => {
  const { hostname, host, port } = new URL(origin)
  const bound = from ? { localAddress: from, agent: false as const } : { agent: keptAlive }
  const length = body === undefined ? {} : { 'content-length': Buffer.byteLength(body) }

  return new Promise<Answer>((resolve, reject) => {
    const outgoing = request(
      {
        ...bound,
        method,
        path,
        port,
        hostname: hostname === 'localhost' ? '127.0.0.1' : hostname,
        headers: { host, ...length, ...headers },
        signal: AbortSignal.timeout(patienceMilliseconds),
      },
      incoming => {
        const chunks: Buffer[] = []
        incoming.on('data', (chunk: Buffer) => chunks.push(chunk))
        incoming.on('error', reject)
        incoming.on('end', () => {
          const whole = Buffer.concat(chunks)
          resolve({
            status: incoming.statusCode ?? 0,
            headers: incoming.headers,
            body: whole,
            text: whole.toString('utf8'),
          })
        })
      },
    )
    outgoing.on('error', reject)
    outgoing.end(body)
  })
}
