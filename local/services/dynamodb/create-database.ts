import { Agent, type IncomingHttpHeaders, request } from 'node:http'
import { AwsError } from '../http/aws-error.ts'

type Reply = { readonly status: number; readonly headers: IncomingHttpHeaders; readonly body: Buffer }

/** The way to the database process: hands a call on and brings its reply, both as they are. */
export const createDatabase = (databaseUrl: string) => {
  const agent = new Agent({ keepAlive: true, maxSockets: 128 })

  const send = (headers: IncomingHttpHeaders, body: string | Buffer): Promise<Reply> =>
    new Promise((resolve, reject) => {
      const { host: _, 'content-length': __, 'transfer-encoding': ___, connection: ____, ...kept } = headers
      const outgoing = request(databaseUrl, {
        method: 'POST',
        agent,
        headers: { ...kept, 'content-length': Buffer.byteLength(body) },
        timeout: timeoutMilliseconds,
      })
      outgoing.on('response', incoming => {
        const chunks: Buffer[] = []
        incoming.on('data', (chunk: Buffer) => chunks.push(chunk))
        incoming.on('error', reject)
        incoming.on('end', () =>
          resolve({
            status: incoming.statusCode ?? 500,
            headers: incoming.headers,
            body: Buffer.concat(chunks),
          }),
        )
      })
      outgoing.on('timeout', () => outgoing.destroy(new Error('The database does not answer')))
      outgoing.on('error', reject)
      outgoing.end(body)
    })

  return {
    send: async (headers: IncomingHttpHeaders, body: string | Buffer): Promise<Reply> => {
      try {
        return await send(headers, body)
      } catch {
        throw new AwsError('ServiceUnavailable', 'The database cannot be reached', 503)
      }
    },
    close: (): void => agent.destroy(),
  }
}

export type Database = ReturnType<typeof createDatabase>

const timeoutMilliseconds = 30_000
