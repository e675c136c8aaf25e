import * as v from 'valibot'
import { type Answer, type Call, exchange } from './exchange.ts'
import { uniqueClientAddress, uniqueKey } from './unique.ts'

export type Person = 'admin' | 'moderator' | 'second' | 'viewer' | 'stranger'

type Place = { site?: string; thread: string }
type Sent = Pick<Call, 'headers' | 'from'>

const Token = v.object({ accessToken: v.pipe(v.string(), v.minLength(1)) })

/** Everything an outside party can do with a Taaliq at `url`, spelt once. `observe` sees every answer. */
export const createClient = (url: string, observe: (answer: Answer) => void = () => undefined) => {
  const { origin } = new URL(url)
  const send = async (call: Call) => {
    const answer = await exchange(origin, call)
    observe(answer)
    return answer
  }
  const tokens = new Map<Person, Promise<string>>()

  const threadPath = ({ site = 'demo', thread }: Place) =>
    `/v1/sites/${site}/threads/${encodeURIComponent(thread)}`
  const commentsPath = (place: Place) => `${threadPath(place)}/comments`

  /** Sites with a limit by address see every reader at an address of their own, unless a test says which. */
  const sender = ({ site = 'demo' }: Place, from?: string): { from?: string } => {
    if (from) return { from }
    return site === 'demo' ? {} : { from: uniqueClientAddress() }
  }

  const postBody = (place: Place, body: string | Uint8Array, { headers, from }: Sent = {}) =>
    send({
      method: 'POST',
      path: commentsPath(place),
      headers: { 'content-type': 'application/json', ...headers },
      body,
      ...sender(place, from),
    })

  const post = (place: Place, comment: Record<string, unknown>, sent: Sent = {}) =>
    postBody(place, JSON.stringify(comment), sent)

  const postForm = (place: Place, fields: Record<string, string>, { headers, from }: Sent = {}) =>
    postBody(place, new URLSearchParams(fields).toString(), {
      headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers },
      ...(from ? { from } : {}),
    })

  const list = (place: Place, query: Record<string, string | number> = {}, headers: Call['headers'] = {}) =>
    send({ path: `${commentsPath(place)}${queryString(query)}`, headers })

  const tokenFor = (person: Person) => {
    const known = tokens.get(person)
    if (known) return known
    const asked = send({ path: `/local/token?as=${person}@example.com` }).then(
      answer => v.parse(Token, JSON.parse(answer.text)).accessToken,
    )
    tokens.set(person, asked)
    return asked
  }

  /** A call to a moderation route (the part of the path after `/v1/moderation`), signed in as `person`. */
  const moderate = async (person: Person, call: Call & { json?: unknown }): Promise<Answer> => {
    const { json, path, headers, ...rest } = call
    const content =
      json === undefined
        ? {}
        : { method: 'POST', body: JSON.stringify(json), type: { 'content-type': 'application/json' } }
    const { type = {}, ...sent } = content
    return send({
      ...sent,
      ...rest,
      path: `/v1/moderation${path}`,
      headers: { authorization: `Bearer ${await tokenFor(person)}`, ...type, ...headers },
    })
  }

  const queue = (site: string, query: Record<string, string | number> = {}, person: Person = 'admin') =>
    moderate(person, { path: `/sites/${site}/comments${queryString(query)}` })

  const audit = (site: string, query: Record<string, string | number> = {}, person: Person = 'admin') =>
    moderate(person, { path: `/sites/${site}/audit${queryString(query)}` })

  const one = (id: string, { site = 'demo', person = 'admin' }: { site?: string; person?: Person } = {}) =>
    moderate(person, { path: `/sites/${site}/comments/${id}` })

  const decide = (
    id: string,
    decision: Record<string, unknown>,
    { site = 'demo', person = 'admin' }: { site?: string; person?: Person } = {},
  ) => moderate(person, { path: `/sites/${site}/comments/${id}/decision`, json: decision })

  const decideMany = (
    decisions: readonly Record<string, unknown>[],
    { site = 'demo', person = 'admin' }: { site?: string; person?: Person } = {},
  ) => moderate(person, { path: `/sites/${site}/decisions`, json: { decisions } })

  const edit = (
    id: string,
    edited: Record<string, unknown>,
    { site = 'demo', person = 'admin' }: { site?: string; person?: Person } = {},
  ) => moderate(person, { path: `/sites/${site}/comments/${id}/edit`, json: edited })

  const reply = (
    id: string,
    replied: Record<string, unknown>,
    {
      site = 'demo',
      person = 'admin',
      key = uniqueKey(),
    }: { site?: string; person?: Person; key?: string } = {},
  ) =>
    moderate(person, {
      path: `/sites/${site}/comments/${id}/reply`,
      json: replied,
      headers: { 'idempotency-key': key },
    })

  const aboutAuthor =
    (tail: string) =>
    (
      id: string,
      json: Record<string, unknown> = {},
      { site = 'demo', person = 'admin' }: { site?: string; person?: Person } = {},
    ) =>
      moderate(person, { path: `/sites/${site}/comments/${id}/${tail}`, json })

  const noteAuthor = (
    id: string,
    json: Record<string, unknown>,
    {
      site = 'demo',
      person = 'admin',
      key = uniqueKey(),
    }: { site?: string; person?: Person; key?: string } = {},
  ) =>
    moderate(person, {
      path: `/sites/${site}/comments/${id}/author/notes`,
      json,
      headers: { 'idempotency-key': key },
    })

  const claim = (
    claimed: Record<string, unknown>,
    { site = 'demo', person = 'admin' }: { site?: string; person?: Person } = {},
  ) => moderate(person, { path: `/sites/${site}/claims`, json: claimed })

  return {
    origin,
    send,
    threadPath,
    commentsPath,
    post,
    postBody,
    postForm,
    list,
    tokenFor,
    moderate,
    queue,
    audit,
    one,
    decide,
    decideMany,
    claim,
    edit,
    reply,
    authorHistory: aboutAuthor('author-history'),
    noteAuthor,
    markAuthor: aboutAuthor('author/mark'),
  }
}

export type Client = ReturnType<typeof createClient>

const queryString = (query: Record<string, string | number>) => {
  const pairs = Object.entries(query).map(([name, value]): [string, string] => [name, String(value)])
  return pairs.length === 0 ? '' : `?${new URLSearchParams(pairs).toString()}`
}
