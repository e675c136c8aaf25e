import { randomUUID } from 'node:crypto'
import { expect, it } from 'vitest'
import { fieldErrorsOf, outcomeOf, readProblem } from '../support/contract/read-problem.ts'
import { readThread } from '../support/contract/read-thread.ts'
import { sampleComment } from '../support/contract/sample-comment.ts'
import { taaliq } from '../support/contract/taaliq.ts'
import { uniqueThread } from '../support/contract/unique.ts'

const everythingWrong = {
  name: 'أ'.repeat(101),
  email: 'no address',
  content: 'أ'.repeat(10_001),
  website: 'ftp://blog.example',
  pageUrl: 'https://evil.example/',
  notifyReplies: 'yes',
}

const everyError = [
  'content: too-long',
  'email: invalid',
  'name: too-long',
  'notifyReplies: invalid',
  'pageUrl: invalid',
  'website: invalid',
]

it('names every missing field at once', async () => {
  const answer = await taaliq.post({ thread: uniqueThread() }, {})

  expect(fieldErrorsOf(answer)).toEqual(['content: required', 'email: required', 'name: required'])
})

it('names every wrong field at once', async () => {
  const answer = await taaliq.post({ thread: uniqueThread() }, everythingWrong)

  expect(fieldErrorsOf(answer)).toEqual(everyError)
})

it('names an unknown parent beside the other errors', async () => {
  const answer = await taaliq.post(
    { thread: uniqueThread() },
    sampleComment({ name: undefined, parentId: randomUUID() }),
  )

  expect(fieldErrorsOf(answer)).toEqual(['name: required', 'parentId: unknown-parent'])
})

it('gives every error a message of its own', async () => {
  const answer = await taaliq.post({ thread: uniqueThread() }, { ...everythingWrong, email: undefined })

  const messages = readProblem(answer).errors?.map(({ message }) => message) ?? []
  expect(messages).toHaveLength(6)
  expect(new Set(messages).size).toBeGreaterThan(1)
})

it('writes nothing of a refused comment', async () => {
  const place = { site: 'open', thread: uniqueThread() }

  const answer = await taaliq.post(place, sampleComment({ website: 'ftp://blog.example' }))

  expect(outcomeOf(answer)).toBe('422 invalid-comment')
  expect(await readThread(place)).toMatchObject({ comments: [], count: 0 })
})
