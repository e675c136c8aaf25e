import { expect, it } from 'vitest'
import { inBatches } from '../support/contract/in-batches.ts'
import { readAnswer } from '../support/contract/read-answer.ts'
import { fieldErrorsOf, outcomeOf } from '../support/contract/read-problem.ts'
import { readThread } from '../support/contract/read-thread.ts'
import { sampleComment } from '../support/contract/sample-comment.ts'
import { Submitted } from '../support/contract/schemas/submitted.ts'
import { taaliq } from '../support/contract/taaliq.ts'
import { uniqueThread, uniqueWord } from '../support/contract/unique.ts'

const uniqueKey = () => `key-${uniqueWord()}`
const withKey = (key: string) => ({ headers: { 'idempotency-key': key } })

it('answers a replay with the same body and says that it is one', async () => {
  const place = { thread: uniqueThread() }
  const comment = sampleComment()
  const key = uniqueKey()

  const first = await taaliq.post(place, comment, withKey(key))
  const second = await taaliq.post(place, comment, withKey(key))

  expect([first.status, second.status]).toEqual([202, 202])
  expect(second.text).toBe(first.text)
  expect(first.headers['idempotent-replayed']).toBeUndefined()
  expect(second.headers['idempotent-replayed']).toBe('true')
})

it('answers a replay of what was published at once with 201 and publishes it once', async () => {
  const place = { site: 'open', thread: uniqueThread() }
  const comment = sampleComment()
  const key = uniqueKey()

  const answers = [
    await taaliq.post(place, comment, withKey(key)),
    await taaliq.post(place, comment, withKey(key)),
  ]

  expect(answers.map(({ status }) => status)).toEqual([201, 201])
  expect(await readThread(place)).toMatchObject({ count: 1 })
})

it('refuses another body under the same key', async () => {
  const place = { thread: uniqueThread() }
  const key = uniqueKey()

  await taaliq.post(place, sampleComment(), withKey(key))
  const other = await taaliq.post(place, sampleComment(), withKey(key))

  expect(outcomeOf(other)).toBe('422 idempotency-conflict')
})

it('refuses another address under the same key', async () => {
  const place = { thread: uniqueThread() }
  const comment = sampleComment()
  const key = uniqueKey()

  await taaliq.post(place, comment, withKey(key))
  const other = await taaliq.post(place, { ...comment, email: 'other@paper.example' }, withKey(key))

  expect(outcomeOf(other)).toBe('422 idempotency-conflict')
})

it.each([
  ['of 7 characters', 'k'.repeat(7)],
  ['of 129 characters', 'k'.repeat(129)],
  ['that is empty', ''],
  ['with a letter beyond ASCII', 'key-\u00e9-12345'],
  ['with a tab', 'key-\t-12345'],
])('refuses a key %s', async (_, key) => {
  const answer = await taaliq.post({ thread: uniqueThread() }, sampleComment(), withKey(key))

  expect(outcomeOf(answer)).toBe('400 malformed-body')
})

it.each([
  ['of 8 characters', 'k'.repeat(8)],
  ['of 128 characters', 'k'.repeat(128)],
  ['of every printable sign', '!"#$%&\'()*+,-./0:;<=>?@[\\]^_`a{|}~'],
])('takes a key %s', async (_, key) => {
  const answer = await taaliq.post({ thread: uniqueThread() }, sampleComment(), withKey(key))

  expect(outcomeOf(answer)).toBe('202')
})

it('keeps the keys of threads and sites apart', async () => {
  const thread = uniqueThread()
  const key = uniqueKey()

  const answers = [
    await taaliq.post({ thread }, sampleComment(), withKey(key)),
    await taaliq.post({ thread: uniqueThread() }, sampleComment(), withKey(key)),
    await taaliq.post({ site: 'open', thread }, sampleComment(), withKey(key)),
  ]

  expect(answers.map(outcomeOf)).toEqual(['202', '202', '201'])
  expect(answers.map(answer => answer.headers['idempotent-replayed'])).toEqual([
    undefined,
    undefined,
    undefined,
  ])
})

it('lets a refused comment be corrected under the same key', async () => {
  const place = { thread: uniqueThread() }
  const key = uniqueKey()

  const refused = await taaliq.post(place, sampleComment({ name: '' }), withKey(key))
  const corrected = await taaliq.post(place, sampleComment(), withKey(key))

  expect(fieldErrorsOf(refused)).toHaveLength(1)
  expect(outcomeOf(corrected)).toBe('202')
})

it('makes one comment of 100 posts with one key at once', async () => {
  const place = { site: 'open', thread: uniqueThread() }
  const comment = sampleComment()
  const key = uniqueKey()

  const answers = await inBatches(Array(100).fill(0), 100, () => taaliq.post(place, comment, withKey(key)))

  const ids = answers.map(answer => readAnswer(Submitted, answer, 201).id)
  const thread = await readThread(place)
  expect(new Set(ids).size).toBe(1)
  expect(thread.count).toBe(1)
  expect(thread.comments.map(({ id }) => id)).toEqual([ids[0]])
  expect(answers.filter(answer => answer.headers['idempotent-replayed'] === undefined)).toHaveLength(1)
})
