import { expect, it } from 'vitest'
import { outcomeOf } from '../support/contract/read-problem.ts'
import { readThread } from '../support/contract/read-thread.ts'
import { sampleComment } from '../support/contract/sample-comment.ts'
import { taaliq } from '../support/contract/taaliq.ts'
import { uniqueThread } from '../support/contract/unique.ts'

const words = (header: string | string[] | undefined) =>
  String(header ?? '')
    .toLowerCase()
    .split(/\s*,\s*/u)

const fromSite = { headers: { origin: taaliq.origin } }

const preflight = (headers: Record<string, string>) =>
  taaliq.send({ method: 'OPTIONS', path: taaliq.commentsPath({ thread: uniqueThread() }), headers })

it("lets the site's pages read the answer to a submit", async () => {
  const answer = await taaliq.post({ thread: uniqueThread() }, sampleComment(), fromSite)

  expect(outcomeOf(answer)).toBe('202')
  expect(answer.headers['access-control-allow-origin']).toBe(taaliq.origin)
  expect(words(answer.headers.vary)).toContain('origin')
  expect(words(answer.headers['access-control-expose-headers'])).toEqual(
    expect.arrayContaining(['retry-after', 'idempotent-replayed']),
  )
})

it.each([
  ['an invalid comment', '{}', 'application/json', '422 invalid-comment'],
  ['a malformed body', '{', 'application/json', '400 malformed-body'],
  ['a media type', 'x', 'text/plain', '415 unsupported-media-type'],
  ['a body too large', 'x'.repeat(131_073), 'application/json', '413 body-too-large'],
])("lets the site's pages read the refusal of %s", async (_, body, contentType, outcome) => {
  const answer = await taaliq.postBody({ thread: uniqueThread() }, body, {
    headers: { origin: taaliq.origin, 'content-type': contentType },
  })

  expect(outcomeOf(answer)).toBe(outcome)
  expect(answer.headers['access-control-allow-origin']).toBe(taaliq.origin)
  expect(words(answer.headers.vary)).toContain('origin')
})

it("lets the site's pages read that a thread is closed", async () => {
  const answer = await taaliq.post({ thread: 'closed' }, sampleComment(), fromSite)

  expect(outcomeOf(answer)).toBe('403 comments-closed')
  expect(answer.headers['access-control-allow-origin']).toBe(taaliq.origin)
})

it('answers a preflight with 204 and what is allowed', async () => {
  const answer = await preflight({
    origin: taaliq.origin,
    'access-control-request-method': 'POST',
    'access-control-request-headers': 'content-type, idempotency-key',
  })

  expect(answer.status).toBe(204)
  expect(answer.body).toHaveLength(0)
  expect(answer.headers['access-control-allow-origin']).toBe(taaliq.origin)
  expect(words(answer.headers.vary)).toContain('origin')
  expect(words(answer.headers['access-control-allow-methods'])).toContain('post')
  expect(words(answer.headers['access-control-allow-headers'])).toEqual(
    expect.arrayContaining(['content-type', 'idempotency-key']),
  )
})

it('lends a foreign page nothing in a preflight', async () => {
  const answer = await preflight({
    origin: 'https://evil.example',
    'access-control-request-method': 'POST',
  })

  expect(['https://evil.example', '*']).not.toContain(answer.headers['access-control-allow-origin'])
})

it.each([
  'https://evil.example',
  'null',
  `${taaliq.origin}.evil.example`,
  taaliq.origin.replace('http:', 'https:'),
  taaliq.origin.replace(/\d+$/u, '1'),
])('refuses a submit from a page of %s and writes nothing', async origin => {
  const place = { site: 'open', thread: uniqueThread() }

  const answer = await taaliq.post(place, sampleComment(), { headers: { origin } })

  expect(outcomeOf(answer)).toBe('403 origin-not-allowed')
  expect([origin, '*']).not.toContain(answer.headers['access-control-allow-origin'])
  expect(await readThread(place)).toMatchObject({ count: 0, comments: [] })
})

it('serves who has no origin', async () => {
  const answer = await taaliq.post({ thread: uniqueThread() }, sampleComment())

  expect(outcomeOf(answer)).toBe('202')
})

it('lets any page read what is public', async () => {
  const thread = uniqueThread()
  const headers = { origin: 'https://reader.example' }

  const answers = await Promise.all([
    taaliq.list({ thread }, {}, headers),
    taaliq.list({ thread }, { cursor: 'altered' }, headers),
    taaliq.send({ path: `/v1/sites/demo/counts?thread=${thread}`, headers }),
    taaliq.list({ thread }),
  ])

  expect(answers.map(answer => answer.headers['access-control-allow-origin'])).toEqual(['*', '*', '*', '*'])
})

it('never allows credentials', async () => {
  const answers = await Promise.all([
    taaliq.post({ thread: uniqueThread() }, sampleComment(), fromSite),
    preflight({ origin: taaliq.origin, 'access-control-request-method': 'POST' }),
  ])

  expect(answers.map(answer => answer.headers['access-control-allow-credentials'])).toEqual([
    undefined,
    undefined,
  ])
})
