import * as v from 'valibot'
import type { Answer, Ask, Question } from './ask.ts'

export type Place = { readonly site: string; readonly thread: string }
type Fields = Readonly<Record<string, unknown>>
type Query = Readonly<Record<string, string | number>>
type Sent = Pick<Question, 'headers' | 'from'> & { readonly key?: string }
type Decision = { readonly decision: string; readonly version: number; readonly reason?: string }

const mostPages = 50

const Next = v.object({ nextCursor: v.nullable(v.string()) })

/** What readers and moderators ask for, spelt once. */
export const createRequests = (ask: Ask) => {
  const send = ({ site, thread }: Place, type: string, body: string, { headers, from, key }: Sent) =>
    ask({
      method: 'POST',
      path: `${threadPath({ site, thread })}/comments`,
      headers: { 'content-type': type, ...headers, ...(key !== undefined && { 'idempotency-key': key }) },
      body,
      ...(from !== undefined && { from }),
    })

  const postJson = (path: string, as: string, fields: Fields, headers: Record<string, string> = {}) =>
    ask({
      method: 'POST',
      path,
      as,
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify(fields),
    })

  const postForm = (path: string, fields: Readonly<Record<string, string>>) =>
    ask({
      method: 'POST',
      path,
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams(fields).toString(),
    })

  return {
    ask,
    submit: (place: Place, fields: Fields, sent: Sent = {}) =>
      send(place, 'application/json', JSON.stringify(fields), sent),
    submitText: (place: Place, body: string, sent: Sent = {}) => send(place, 'application/json', body, sent),
    submitForm: (place: Place, fields: Readonly<Record<string, string>>, sent: Sent = {}) =>
      send(place, 'application/x-www-form-urlencoded', new URLSearchParams(fields).toString(), sent),
    list: (place: Place, query: Query = {}, headers: Readonly<Record<string, string>> = {}) =>
      ask({ path: `${threadPath(place)}/comments${search(query)}`, headers }),
    page: (place: Place, query: Query = {}) => ask({ path: `${threadPath(place)}${search(query)}` }),
    feed: (place: Place, headers: Readonly<Record<string, string>> = {}) =>
      ask({ path: `${threadPath(place)}/feed.atom`, headers }),
    withdraw: (place: Place, id: string, receipt: string) =>
      ask({
        method: 'POST',
        path: `${threadPath(place)}/comments/${id}/withdrawal`,
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ receipt }),
      }),
    counts: (site: string, threads: readonly string[]) =>
      ask({ path: `/v1/sites/${site}/counts?${threads.map(thread => `thread=${thread}`).join('&')}` }),
    queue: (site: string, as: string, query: Query = {}) =>
      ask({ path: `/v1/moderation/sites/${site}/comments${search(query)}`, as }),
    show: (site: string, as: string, id: string) =>
      ask({ path: `/v1/moderation/sites/${site}/comments/${id}`, as }),
    audit: (site: string, as: string, query: Query = {}) =>
      ask({ path: `/v1/moderation/sites/${site}/audit${search(query)}`, as }),
    decide: (site: string, as: string, id: string, decision: Decision) =>
      postJson(`/v1/moderation/sites/${site}/comments/${id}/decision`, as, decision),
    decideMany: (site: string, as: string, decisions: readonly (Decision & { readonly id: string })[]) =>
      postJson(`/v1/moderation/sites/${site}/decisions`, as, { decisions }),
    edit: (site: string, as: string, id: string, edited: Fields) =>
      postJson(`/v1/moderation/sites/${site}/comments/${id}/edit`, as, edited),
    reply: (site: string, as: string, id: string, replied: Fields, key: string) =>
      postJson(`/v1/moderation/sites/${site}/comments/${id}/reply`, as, replied, { 'idempotency-key': key }),
    aboutAuthor: (site: string, as: string, id: string, tail: string, fields: Fields = {}, key = '') =>
      postJson(`/v1/moderation/sites/${site}/comments/${id}/${tail}`, as, fields, {
        'idempotency-key': key,
      }),
    claim: (site: string, as: string, claimed: Fields) =>
      postJson(`/v1/moderation/sites/${site}/claims`, as, claimed),
    /** Presses a button of the page behind a link of a mail. */
    press: (path: string, decision: string) => postForm(path, { decision }),
    /** Sends the form of the page where a moderator chooses how often we write, or what a mail program sends there. */
    choose: postForm,
    put: (path: string, as: string, fields: Fields) =>
      ask({
        method: 'PUT',
        path: `/v1/moderation/sites/${path}`,
        as,
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(fields),
      }),
    /** Every page of a list, from cursor to cursor. */
    everyPage: async (ofCursor: (query: Query) => Promise<Answer>): Promise<Answer[]> => {
      const pages: Answer[] = []
      let query: Query | undefined = {}
      while (query !== undefined) {
        if (pages.length === mostPages) throw new Error('a list without an end')
        const page = await ofCursor(query)
        pages.push(page)
        const { nextCursor } = v.parse(Next, JSON.parse(page.body))
        query = nextCursor === null ? undefined : { cursor: nextCursor }
      }
      return pages
    },
  }
}

const threadPath = ({ site, thread }: Place): string =>
  `/v1/sites/${site}/threads/${encodeURIComponent(thread)}`

const search = (query: Query): string => {
  const pairs = Object.entries(query).map(([name, value]): [string, string] => [name, `${value}`])
  return pairs.length === 0 ? '' : `?${new URLSearchParams(pairs).toString()}`
}
