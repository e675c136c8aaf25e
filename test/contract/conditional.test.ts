import { expect, it } from 'vitest'
import { givenPublishedComments } from '../support/contract/given-comments.ts'
import { taaliq } from '../support/contract/taaliq.ts'
import { uniqueThread } from '../support/contract/unique.ts'

const givenThread = async () => {
  const place = { site: 'open', thread: uniqueThread() }
  await givenPublishedComments(place.thread, [{}, {}, {}])
  const etag = (await taaliq.list(place)).headers.etag ?? 'none'
  const ask = (condition: string) => taaliq.list(place, {}, { 'if-none-match': condition })
  return { place, etag, ask }
}

it('gives a strong entity tag, the same for the same bytes', async () => {
  const { place, etag } = await givenThread()

  const again = await taaliq.list(place)

  expect(etag).toMatch(/^"[\x21\x23-\x7e]+"$/u)
  expect(again.headers.etag).toBe(etag)
})

it.each([
  ['alone', (etag: string) => etag],
  ['weakened', (etag: string) => `W/${etag}`],
  ['in a list', (etag: string) => `"other", ${etag}`],
  ['in a list without spaces', (etag: string) => `"a,b",${etag},"other"`],
  ['weakened in a list', (etag: string) => `W/"other", W/${etag}`],
  ['as any', () => '*'],
])('answers 304 where the tag is named %s', async (_, conditionOn) => {
  const { ask, etag } = await givenThread()

  const answer = await ask(conditionOn(etag))

  expect(answer.status).toBe(304)
  expect(answer.body).toHaveLength(0)
  expect(answer.headers.etag).toBe(etag)
})

it('keeps caching and sharing rules on a 304', async () => {
  const { ask, etag } = await givenThread()

  const answer = await ask(etag)

  expect(answer.headers['cache-control']).toBe(
    'public, max-age=0, s-maxage=30, stale-while-revalidate=300, stale-if-error=86400',
  )
  expect(answer.headers['access-control-allow-origin']).toBe('*')
})

it.each([
  ['another', () => '"other"'],
  ['part of it', (etag: string) => `${etag.slice(0, -2)}"`],
  ['it without quotes', (etag: string) => etag.replaceAll('"', '')],
])('answers 200 where the tag is %s', async (_, conditionOn) => {
  const { ask, etag } = await givenThread()

  const answer = await ask(conditionOn(etag))

  expect(answer.status).toBe(200)
})

it('changes the tag with what the thread shows', async () => {
  const { place, etag, ask } = await givenThread()

  await givenPublishedComments(place.thread, [{}])
  const answer = await ask(etag)

  expect(answer.status).toBe(200)
  expect(answer.headers.etag).not.toBe(etag)
})

it('gives every page and order a tag of its own', async () => {
  const { place, etag } = await givenThread()

  const [newest, short] = await Promise.all([
    taaliq.list(place, { order: 'newest' }),
    taaliq.list(place, { limit: 2 }),
  ])

  expect(new Set([etag, newest.headers.etag, short.headers.etag]).size).toBe(3)
})

it('answers HEAD as GET, without the body', async () => {
  const { place, etag } = await givenThread()

  const answer = await taaliq.send({ method: 'HEAD', path: taaliq.commentsPath(place) })

  expect(answer.status).toBe(200)
  expect(answer.headers.etag).toBe(etag)
  expect(answer.body).toHaveLength(0)
})
