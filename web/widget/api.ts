import type { InferOutput } from 'valibot'
import type { AcceptedComment } from '../../shared/contract/accepted-comment.ts'
import type { PublicComments } from '../../shared/contract/public-comment.ts'
import type { ReaderProblem } from '../../shared/contract/reader-problem.ts'
import type { Settings } from './settings.ts'

export type Page = InferOutput<typeof PublicComments>
export type Accepted = InferOutput<typeof AcceptedComment>
type Problem = InferOutput<typeof ReaderProblem>
/** `undefined`: no answer came, or none that can be understood. */
export type Refused = { problem: Problem | undefined }
export type Listing = { cursor?: string | null; order: Settings['order']; limit: number }

const patienceMilliseconds = 15_000

/**
 * The browser asks whether what it keeps still holds: the API's `stale-while-revalidate` is meant for the edge, and
 * would show an author who reloads that a published comment still waits.
 */
const request = { credentials: 'omit', cache: 'no-cache' } as const

/** The public API as the widget uses it: no cookie, no header beyond what needs no preflight, but for a submit's key. */
export const createApi = ({ api, site, thread, lang }: Settings, ended: AbortSignal) => {
  const comments = `${api}/v1/sites/${encodeURIComponent(site)}/threads/${encodeURIComponent(thread)}/comments`

  const ask = async <TAnswer>(url: string, init?: RequestInit): Promise<TAnswer> => {
    const signal = AbortSignal.any([ended, AbortSignal.timeout(patienceMilliseconds)])
    const answer = await fetch(url, { ...request, ...init, signal })
    const body = await answer.json()
    if (answer.ok) return body
    throw { problem: body } satisfies Refused
  }
  const post = <TAnswer>(url: string, body: unknown, headers: Record<string, string> = {}) =>
    ask<TAnswer>(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'accept-language': lang, ...headers },
      body: JSON.stringify(body),
    })

  return {
    list: ({ cursor, order, limit }: Listing) =>
      ask<Page>(
        `${comments}?${new URLSearchParams({ order, limit: `${limit}`, ...(cursor && { cursor }) })}`,
      ),
    submit: (comment: object, key: string) => post<Accepted>(comments, comment, { 'idempotency-key': key }),
    withdraw: (id: string, receipt: string) => post<unknown>(`${comments}/${id}/withdrawal`, { receipt }),
  }
}

export type Api = ReturnType<typeof createApi>

/** What a failed call has to say; a broken connection says nothing. */
export const refusalOf = (error: unknown): Problem | undefined =>
  typeof error === 'object' && error !== null && 'problem' in error && isProblem(error.problem)
    ? error.problem
    : undefined

const isProblem = (value: unknown): value is Problem =>
  typeof value === 'object' && value !== null && 'code' in value && typeof value.code === 'string'
