import type { ServeRequest } from '../../../local/http-api.ts'

export type Question = {
  readonly method?: string
  readonly path: string
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: string
  /** The viewer's network address. */
  readonly from?: string
}

export type Answer = {
  readonly status: number
  readonly headers: Readonly<Record<string, string | readonly string[]>>
  readonly body: Buffer
  readonly text: string
}

/** Somebody who asks, from an address and port of theirs. */
export const createViewer =
  (serve: ServeRequest, host = 'localhost:3000') =>
  async ({
    method = 'GET',
    path,
    headers = {},
    body = '',
    from = '203.0.113.7',
  }: Question): Promise<Answer> => {
    const answer = await serve({
      method,
      target: path,
      rawHeaders: Object.entries({ host, ...headers }).flat(),
      httpVersion: '1.1',
      remoteAddress: from,
      remotePort: 46_532,
      body: Buffer.from(body),
    })
    return { ...answer, text: answer.body.toString() }
  }
