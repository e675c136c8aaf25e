import type { Hono } from 'hono'
import type { ApiEnv } from '../../../shared/http/api-env.ts'

export type Question = {
  readonly method?: 'GET' | 'HEAD' | 'OPTIONS' | 'POST' | 'PUT' | 'DELETE'
  readonly path: string
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: string
  /** The client's network address. */
  readonly from?: string
  /** Whose access token is sent along. */
  readonly as?: string
}

export type Answer = {
  readonly asked: string
  readonly status: number
  readonly headers: readonly (readonly [string, string])[]
  readonly body: string
}

export type Ask = (question: Question) => Promise<Answer>

type Apis = { reader: Hono<ApiEnv>; moderation: Hono<ApiEnv>; subscriptions: Hono<ApiEnv> }

/** Asks whichever API the gateway's routes name for a path; requests are numbered. */
export const createAsk = (apis: Apis, observe: (answer: Answer) => void): Ask => {
  let asked = 0

  return async ({ method = 'GET', path, headers = {}, body, from = '203.0.113.7', as }) => {
    asked += 1
    const response = await apiFor(path, apis).request(
      `https://comments.example${path}`,
      {
        method,
        headers: { ...headers, ...(as !== undefined && { authorization: `Bearer ${as}` }) },
        ...(body !== undefined && { body }),
      },
      { requestContext: { requestId: `request-${asked}`, http: { sourceIp: from } } },
    )
    const answer = {
      asked: `${method} ${path}`,
      status: response.status,
      headers: [...response.headers],
      body: await response.text(),
    }
    observe(answer)
    return answer
  }
}

const apiFor = (path: string, { reader, moderation, subscriptions }: Apis): Hono<ApiEnv> => {
  if (path.startsWith('/v1/moderation/')) return moderation
  return path.startsWith('/v1/subscriptions/') ? subscriptions : reader
}
