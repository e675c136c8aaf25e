import { type ClientResponse, hc } from 'hono/client'
import * as v from 'valibot'
import type { AuditQuery } from '../../shared/contract/audit.ts'
import type { Members } from '../../shared/contract/member.ts'
import type { DecisionOrder, ModerationRoutes } from '../../shared/contract/moderation-routes.ts'
import { ProblemDocument } from '../../shared/contract/problem-document.ts'
import type { PublicComments } from '../../shared/contract/public-comment.ts'
import type { SiteSettings } from '../../shared/contract/site-settings.ts'
import type { Status } from '../../shared/domain/decision.ts'
import type { Role } from '../../shared/domain/member.ts'
import type { Session } from './sign-in/session.ts'

export type Problem = v.InferOutput<typeof ProblemDocument>

/** The API has said no, and why in the moderator's language. */
export class Refusal extends Error {
  override name = 'Refusal'
  readonly problem: Problem

  constructor(problem: Problem) {
    super(problem.code)
    this.problem = problem
  }
}

export type Settings = v.InferOutput<typeof SiteSettings>
export type Member = v.InferOutput<typeof Members>['members'][number]

export type Listing = {
  status: Status
  order: 'oldest' | 'newest'
  limit: number
  cursor?: string | undefined
}

/** Why the API has said no; nothing where it has said nothing. */
export const problemOf = (error: unknown): Problem | undefined =>
  error instanceof Refusal ? error.problem : undefined

/** What the API says is believed to be as its contract has it: both come from one release. */
type Answer<TAnswer> = Response & { json: () => Promise<TAnswer> }

const patienceMilliseconds = 20_000

/** The moderators' API as the console uses it. @throws Refusal, SessionEnded, or what `fetch` throws */
export const createApi = (session: Pick<Session, 'fetch'>, language: () => string) => {
  const client = hc<ModerationRoutes>(location.origin, {
    fetch: (input: RequestInfo | URL, init?: RequestInit) =>
      session.fetch(input, { ...init, signal: AbortSignal.timeout(patienceMilliseconds) }),
    headers: () => ({ 'accept-language': language() }),
  })
  const { sites } = client.v1.moderation
  const site = sites[':site']

  return {
    sites: () => read(sites.$get()),
    list: (name: string, { limit, cursor, ...query }: Listing) =>
      read(
        site.comments.$get({
          param: { site: name },
          query: { ...query, limit: `${limit}`, ...(cursor !== undefined && { cursor }) },
        }),
      ),
    comment: (name: string, id: string) => read(site.comments[':id'].$get({ param: { site: name, id } })),
    edit: (name: string, id: string, json: { version: number; content: string; reason: string }) =>
      read(site.comments[':id'].edit.$post({ param: { site: name, id }, json })),
    /** `key` makes a reply that is sent again the same one (`Idempotency-Key`). */
    reply: (name: string, id: string, json: { version: number; content: string }, key: string) =>
      read(
        site.comments[':id'].reply.$post({
          param: { site: name, id },
          json,
          header: { 'idempotency-key': key },
        }),
      ),
    authorHistory: (name: string, id: string, cursor?: string) =>
      read(
        site.comments[':id']['author-history'].$post({
          param: { site: name, id },
          json: cursor === undefined ? {} : { cursor },
        }),
      ),
    /** `key` as with a reply. */
    noteAuthor: (name: string, id: string, json: { text: string }, key: string) =>
      read(
        site.comments[':id'].author.notes.$post({
          param: { site: name, id },
          json,
          header: { 'idempotency-key': key },
        }),
      ),
    markAuthor: (name: string, id: string, json: { until: string | null; reason?: string }) =>
      read(site.comments[':id'].author.mark.$post({ param: { site: name, id }, json })),
    claim: (name: string, ids: readonly string[], take = false) =>
      read(site.claims.$post({ param: { site: name }, json: { ids: [...ids], take } })),
    /** The newest hundred of what everybody may read in a thread. */
    published: async (name: string, thread: string) => {
      const path = `/v1/sites/${name}/threads/${encodeURIComponent(thread)}/comments?order=newest&limit=100`
      const answer: Answer<v.InferOutput<typeof PublicComments>> = await fetch(path, { cache: 'no-cache' })
      return answer.json()
    },
    audit: (name: string, query: v.InferInput<typeof AuditQuery>) =>
      read(site.audit.$get({ param: { site: name }, query })),
    /** Each file with its number from 1; one is followed by the next as long as the API names one (RFC 8288). */
    auditFiles: async function* (name: string, query: v.InferInput<typeof AuditQuery>) {
      let answer: Response = await site.audit.$get({ param: { site: name }, query })
      for (let number = 1; ; number += 1) {
        if (!answer.ok) throw await refusalOf(answer)
        yield [await answer.blob(), number] as const
        const next = /^<(\/v1\/[^>]+)>; rel="next"$/.exec(answer.headers.get('link') ?? '')?.[1]
        if (next === undefined) return
        answer = await session.fetch(next)
      }
    },
    settings: (name: string) => read(site.settings.$get({ param: { site: name } })),
    saveSettings: (name: string, json: Settings) => read(site.settings.$put({ param: { site: name }, json })),
    setThread: (name: string, thread: string, state: 'open' | 'closed') =>
      read(site.threads[':thread'].$put({ param: { site: name, thread }, json: { state } })),
    ownMail: (name: string) => read(site.mail.$get({ param: { site: name } })),
    members: (name: string) => read(site.members.$get({ param: { site: name } })),
    giveRole: (name: string, id: string, role: Role) =>
      read(site.members[':id'].$put({ param: { site: name, id }, json: { role } })),
    removeMember: (name: string, id: string) =>
      succeed(site.members[':id'].$delete({ param: { site: name, id } })),
    decide: (name: string, decisions: readonly DecisionOrder[]) =>
      read(site.decisions.$post({ param: { site: name }, json: { decisions: [...decisions] } })),
  }
}

export type Api = ReturnType<typeof createApi>

const read = async <TAnswer>(asked: Promise<ClientResponse<TAnswer, 200, 'json'>>): Promise<TAnswer> => {
  const answer: Answer<TAnswer> = await asked
  if (answer.ok) return answer.json()
  throw await refusalOf(answer)
}

const succeed = async (asked: Promise<Response>): Promise<void> => {
  const answer = await asked
  if (!answer.ok) throw await refusalOf(answer)
}

const refusalOf = async (answer: Response): Promise<Error> => {
  const problem = v.safeParse(ProblemDocument, await answer.json().catch(() => undefined))
  return problem.success ? new Refusal(problem.output) : new Error(`status ${answer.status}`)
}
