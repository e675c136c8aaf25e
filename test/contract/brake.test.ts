import { beforeAll, expect, it } from 'vitest'
import type { Answer } from '../support/contract/exchange.ts'
import { commentForm, firstTag, unescapeHtml } from '../support/contract/html.ts'
import { prove } from '../support/contract/prove.ts'
import { readAnswer } from '../support/contract/read-answer.ts'
import { outcomeOf } from '../support/contract/read-problem.ts'
import { sampleComment } from '../support/contract/sample-comment.ts'
import { CommentPage } from '../support/contract/schemas/comment-page.ts'
import { Submitted } from '../support/contract/schemas/submitted.ts'
import { taaliq } from '../support/contract/taaliq.ts'
import { uniqueClientAddress, uniqueKey, uniqueThread, uniqueWord } from '../support/contract/unique.ts'
import { openBrakedSite } from '../support/matrix/open-braked-site.ts'

let held = ''
let readOnly = ''

beforeAll(async () => {
  held = await openBrakedSite('held')
  readOnly = await openBrakedSite('read-only')
})

const inThread = (thread = uniqueThread()) => ({ site: held, thread })

const submit = (place: { site: string; thread: string }, comment: Record<string, unknown>, headers = {}) =>
  taaliq.post(place, comment, { headers })

const solved = async (place: { site: string; thread: string }) =>
  prove((await submit(place, sampleComment())).text)

it('asks for a proof of work, and says what to solve', async () => {
  const answer = await submit(inThread(), sampleComment())

  expect(outcomeOf(answer)).toBe('428 proof-required')
  expect(answer.headers['cache-control']).toBe('no-store')
  await expect(prove(answer.text)).resolves.toBeDefined()
})

it('holds what comes with one, though the site publishes at once', async () => {
  const place = inThread()

  const answer = await submit(place, sampleComment({ proof: await solved(place) }))

  expect(readAnswer(Submitted, answer, 202).status).toBe('pending')
  expect(readAnswer(CommentPage, await taaliq.list(place)).comments).toEqual([])
})

it('says nothing of who asks, or of what they wrote', async () => {
  const comment = sampleComment({ name: `سلمى ${uniqueWord()}` })

  const { text } = await submit(inThread(), comment)

  expect([comment.name, comment.email, comment.content].filter(typed => text.includes(typed))).toEqual([])
})

it('takes a proof once, and then asks for another', async () => {
  const place = inThread()
  const proof = await solved(place)

  const answers = [
    await submit(place, sampleComment({ proof })),
    await submit(place, sampleComment({ proof })),
  ]

  expect(answers.map(outcomeOf)).toEqual(['202', '428 proof-required'])
})

it('takes a proof once of two that come at the same moment', async () => {
  const place = inThread()
  const proof = await solved(place)

  const answers = await Promise.all(
    [1, 2].map(() => submit(place, sampleComment({ proof }), { 'idempotency-key': uniqueKey() })),
  )

  expect(answers.map(outcomeOf).toSorted()).toEqual(['202', '428 proof-required'])
})

it('takes no proof of another thread', async () => {
  const proof = await solved(inThread())

  const answer = await submit(inThread(), sampleComment({ proof }))

  expect(outcomeOf(answer)).toBe('428 proof-required')
})

it('answers a comment that was sent again as it did first, though its proof is spent', async () => {
  const place = inThread()
  const comment = sampleComment({ proof: await solved(place) })
  const headers = { 'idempotency-key': uniqueKey() }

  const first = await submit(place, comment, headers)
  const again = await submit(place, comment, headers)

  expect([first.status, again.status]).toEqual([202, 202])
  expect(again.text).toBe(first.text)
  expect(again.headers['idempotent-replayed']).toBe('true')
})

it('keeps the key of an attempt free until its proof has come', async () => {
  const place = inThread()
  const comment = sampleComment()
  const headers = { 'idempotency-key': uniqueKey() }
  const asked = await submit(place, comment, headers)

  const answer = await submit(place, { ...comment, proof: await prove(asked.text) }, headers)

  expect(outcomeOf(answer)).toBe('202')
})

it('names what is wrong with a comment before it asks for work', async () => {
  const answer = await submit(inThread(), sampleComment({ email: 'no address' }))

  expect(outcomeOf(answer)).toBe('422 invalid-comment')
})

it('counts who is only asked for work against no limit', async () => {
  const from = uniqueClientAddress()

  const answers: Answer[] = []
  for (const comment of Array.from({ length: 5 }, () => sampleComment()))
    answers.push(await taaliq.post(inThread(), comment, { from }))

  expect(answers.map(outcomeOf)).toEqual(Array(5).fill('428 proof-required'))
})

it('ignores a proof where none is asked for', async () => {
  const answer = await taaliq.post({ thread: uniqueThread() }, sampleComment({ proof: 'none' }))

  expect(outcomeOf(answer)).toBe('202')
})

it("lets the site's pages read what to solve", async () => {
  const answer = await submit(inThread(), sampleComment(), { origin: taaliq.origin })

  expect(answer.headers['access-control-allow-origin']).toBe(taaliq.origin)
})

it('keeps what was typed into a form without script, and says what to do', async () => {
  const { name, email, content } = sampleComment()

  const answer = await taaliq.postForm(inThread(), { name, email, content })

  expect(answer.status).toBe(428)
  expect(firstTag(answer.text, 'html')).toMatchObject({ lang: 'ar', dir: 'rtl' })
  expect(commentForm(answer.text)?.fields).toMatchObject({ name, email, content })
  expect(unescapeHtml(answer.text)).toContain('إذا كانت جافاسكربت مفعّلة')
  expect(answer.headers['cache-control']).toBe('no-store')
})

it('lets everybody read on a site that takes no comments for now', async () => {
  const place = { site: readOnly, thread: uniqueThread() }

  const answers = await Promise.all([
    taaliq.list(place),
    taaliq.send({ path: taaliq.threadPath(place) }),
    taaliq.send({ path: `${taaliq.threadPath(place)}/feed.atom` }),
    taaliq.send({ path: `/v1/sites/${readOnly}/counts?thread=${place.thread}` }),
  ])

  expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200])
})

it('refuses every comment there, and tells pages that it would', async () => {
  const place = { site: readOnly, thread: uniqueThread() }
  const { name, email, content } = sampleComment()

  const answers = [
    await taaliq.post(place, sampleComment()),
    await taaliq.post(place, sampleComment({ proof: await solved(inThread()) })),
    await taaliq.postForm(place, { name, email, content }),
  ]

  expect(answers.map(outcomeOf)).toEqual(Array(3).fill('403 comments-closed'))
  expect(readAnswer(CommentPage, await taaliq.list(place)).closed).toBe(true)
})
