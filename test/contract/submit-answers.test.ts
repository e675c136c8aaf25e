import { expect, it } from 'vitest'
import { readAnswer } from '../support/contract/read-answer.ts'
import { outcomeOf } from '../support/contract/read-problem.ts'
import { readThread } from '../support/contract/read-thread.ts'
import { sampleComment } from '../support/contract/sample-comment.ts'
import { Submitted } from '../support/contract/schemas/submitted.ts'
import { taaliq } from '../support/contract/taaliq.ts'
import { uniqueThread } from '../support/contract/unique.ts'

it('answers 202 with exactly id, status, time and receipt where comments are held', async () => {
  const answer = await taaliq.post({ thread: uniqueThread() }, sampleComment())

  expect(readAnswer(Submitted, answer, 202).status).toBe('pending')
})

it('answers 201 and approved where a site publishes at once', async () => {
  const place = { site: 'open', thread: uniqueThread() }

  const submitted = readAnswer(Submitted, await taaliq.post(place, sampleComment()), 201)
  const { comments } = await readThread(place)

  expect(submitted.status).toBe('approved')
  expect(comments.map(({ id, createdAt }) => ({ id, createdAt }))).toEqual([
    { id: submitted.id, createdAt: submitted.createdAt },
  ])
})

it('gives every comment an id and a receipt of its own', async () => {
  const thread = uniqueThread()

  const answers = await Promise.all([1, 2, 3].map(() => taaliq.post({ thread }, sampleComment())))
  const submitted = answers.map(answer => readAnswer(Submitted, answer, 202))

  expect(new Set(submitted.map(({ id }) => id)).size).toBe(3)
  expect(new Set(submitted.map(({ receipt }) => receipt)).size).toBe(3)
})

it('gives ids that are UUIDs of version 7', async () => {
  const submitted = readAnswer(Submitted, await taaliq.post({ thread: uniqueThread() }, sampleComment()), 202)

  expect(submitted.id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/u)
})

it('is not to be cached', async () => {
  const answer = await taaliq.post({ thread: uniqueThread() }, sampleComment())

  expect(answer.headers['cache-control']).toBe('no-store')
})

it.each(['demo', 'strict', 'open'])('refuses a site nobody made, however close to %s', async site => {
  const answer = await taaliq.post({ site: `${site}x`, thread: uniqueThread() }, sampleComment())

  expect(outcomeOf(answer)).toBe('404 unknown-site')
})

it('refuses a comment on a closed thread', async () => {
  const answer = await taaliq.post({ thread: 'closed' }, sampleComment())

  expect(outcomeOf(answer)).toBe('403 comments-closed')
})

it('closes a thread on its own site only', async () => {
  const answer = await taaliq.post({ site: 'open', thread: 'closed' }, sampleComment())

  expect(outcomeOf(answer)).toBe('201')
})

it('takes a thread of 200 letters of any script', async () => {
  const thread = `مقالة-é-نص_1.~:@-${uniqueThread()}`.padEnd(200, 'ع')

  expect(outcomeOf(await taaliq.post({ thread }, sampleComment()))).toBe('202')
})

it.each([
  ['of 201 letters', 'ع'.repeat(201)],
  ['with a slash', 'a/b'],
  ['with a question mark', 'a?b'],
  ['with a hash', 'a#b'],
  ['with a percent sign', 'a%b'],
  ['with a backslash', 'a\\b'],
  ['with a space', 'a b'],
  ['with a bidi control', 'a\u202eb'],
  ['with a NUL', 'a\u0000b'],
])('refuses a thread %s', async (_, thread) => {
  const answer = await taaliq.post({ thread }, sampleComment())

  expect(outcomeOf(answer)).toMatch(/^(400|404|405|422) /u)
})

it('ignores unknown query parameters', async () => {
  const answer = await taaliq.send({
    method: 'POST',
    path: `${taaliq.commentsPath({ thread: uniqueThread() })}?status=approved&utm_source=x`,
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(sampleComment()),
  })

  expect(readAnswer(Submitted, answer, 202).status).toBe('pending')
})
