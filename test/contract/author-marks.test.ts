import { describe, expect, it } from 'vitest'
import {
  givenPendingComment,
  givenPublishedComments,
  givenTwoByOneAuthor,
} from '../support/contract/given-comments.ts'
import { readAnswer } from '../support/contract/read-answer.ts'
import { readEventsOf } from '../support/contract/read-audit.ts'
import { readAuthor } from '../support/contract/read-author.ts'
import { outcomeOf, readProblem, refusalOf } from '../support/contract/read-problem.ts'
import { readOne, readQueue } from '../support/contract/read-queue.ts'
import { sampleComment } from '../support/contract/sample-comment.ts'
import { AuthorMark } from '../support/contract/schemas/author-history.ts'
import { Replied } from '../support/contract/schemas/replied.ts'
import { Submitted } from '../support/contract/schemas/submitted.ts'
import { taaliq } from '../support/contract/taaliq.ts'
import { uniqueKey, uniqueThread } from '../support/contract/unique.ts'
import { unreadableBodies } from '../support/contract/unreadable-bodies.ts'

const dayMilliseconds = 86_400_000
const inDays = (days: number) => new Date(Date.now() + days * dayMilliseconds).toISOString()

const mark = () => ({ until: inDays(30), reason: 'إعلانات متكررة' })

/** Which of the newest that wait show as read last. */
const readLast = async () =>
  (await readQueue('demo', { order: 'newest', limit: 100 })).comments
    .filter(({ sortLast }) => sortLast)
    .map(({ id }) => id)

describe('a mark', () => {
  it('is there for every colleague, at every comment under the address, with its end and why', async () => {
    const { id, other } = await givenTwoByOneAuthor()
    const asked = mark()

    const answer = await taaliq.markAuthor(id, asked, { person: 'moderator' })

    const answered = readAnswer(AuthorMark, answer)
    expect(answered.mark).toMatchObject({ ...asked, by: 'سلمى' })
    expect((await readAuthor(other)).mark).toEqual(answered.mark)
  })

  it('shows in the queue, at everything that waits under the address', async () => {
    const { id, other } = await givenTwoByOneAuthor()
    const another = await givenPendingComment()

    await taaliq.markAuthor(id, mark())

    await expect.poll(readLast, { timeout: 15_000 }).toEqual(expect.arrayContaining([id, other]))
    expect(await readLast()).not.toContain(another.id)
  })

  it('is replaced by the next', async () => {
    const { id, other } = await givenTwoByOneAuthor()
    await taaliq.markAuthor(id, mark(), { person: 'moderator' })

    await taaliq.markAuthor(other, { ...mark(), reason: 'إساءة' })

    expect((await readAuthor(id)).mark).toMatchObject({ reason: 'إساءة' })
  })

  it.each([{ until: null }, { until: null, reason: null }, { until: null, reason: 'اعتذر' }])(
    'is taken back by %j',
    async taken => {
      const { id, other } = await givenTwoByOneAuthor()
      await taaliq.markAuthor(id, mark())

      const answer = await taaliq.markAuthor(other, taken)

      expect(readAnswer(AuthorMark, answer)).toEqual({ mark: null })
      expect((await readAuthor(id)).mark).toBeNull()
    },
  )

  it('ends by itself', async () => {
    const { id } = await givenPendingComment()
    await taaliq.markAuthor(id, { ...mark(), until: new Date(Date.now() + 1500).toISOString() })

    await expect.poll(async () => (await readAuthor(id)).mark, { timeout: 10_000 }).toBeNull()
  })

  it('is told to the audit, with its end and why, and so is that it is gone', async () => {
    const { id } = await givenPendingComment()
    const asked = mark()
    await taaliq.markAuthor(id, asked, { person: 'moderator' })
    await taaliq.markAuthor(id, { until: null, reason: 'اعتذر' })

    expect(await readEventsOf(id)).toMatchObject([
      { action: 'mark', by: 'سلمى', ...asked },
      { action: 'unmark', by: 'ليلى', reason: 'اعتذر' },
    ])
  })

  it('takes a day for its first moment in UTC', async () => {
    const { id } = await givenPendingComment()
    const day = inDays(3).slice(0, 10)

    const { mark: kept } = readAnswer(AuthorMark, await taaliq.markAuthor(id, { ...mark(), until: day }))

    expect(kept?.until).toBe(`${day}T00:00:00.000Z`)
  })

  it.each([
    [{ until: undefined }, 'until: required'],
    [{ until: 'soon' }, 'until: invalid'],
    [{ until: 7 }, 'until: invalid'],
    [{ until: '2026-02-30T25:00:00Z' }, 'until: invalid'],
    [{ until: inDays(-1) }, 'until: invalid'],
    [{ until: inDays(367) }, 'until: invalid'],
    [{ reason: undefined }, 'reason: required'],
    [{ reason: '' }, 'reason: required'],
    [{ reason: 7 }, 'reason: invalid'],
    [{ reason: 'a\u0001b' }, 'reason: invalid'],
    [{ reason: 'ن'.repeat(1001) }, 'reason: too-long'],
    [{ reason: 'هو amal@mail.example' }, 'reason: contains-email'],
  ])('is refused: %j', async (changed, error) => {
    const { id } = await givenPendingComment()

    const answer = await taaliq.markAuthor(id, { ...mark(), ...changed })

    expect(refusalOf(answer)).toBe(`422 invalid-mark ${error}`)
    expect((await readAuthor(id)).mark).toBeNull()
  })

  it('does not exist where comments are published at once', async () => {
    const [id = ''] = await givenPublishedComments(uniqueThread(), [{}])

    const answer = await taaliq.markAuthor(id, mark(), { site: 'open' })

    expect(outcomeOf(answer)).toBe('409 publishes-at-once')
    expect(readProblem(answer).errors).toBeUndefined()
    expect(await readAuthor(id, { site: 'open' })).toMatchObject({ mark: null, mayMark: false })
  })

  it('changes nothing for its author: not what a submit answers, nor where a comment stands', async () => {
    const { id, other, email } = await givenTwoByOneAuthor()
    const unmarked = await taaliq.post({ thread: 'marked' }, sampleComment())
    await taaliq.markAuthor(id, mark())

    const answer = await taaliq.post({ thread: 'marked' }, sampleComment({ email }))

    const { status } = readAnswer(Submitted, answer, 202)
    expect(Object.keys(JSON.parse(answer.text))).toEqual(Object.keys(JSON.parse(unmarked.text)))
    expect(Object.keys(answer.headers)).toEqual(Object.keys(unmarked.headers))
    expect(status).toBe('pending')
    expect(await readOne(other)).toMatchObject({ status: 'pending', version: 1 })
  })
})

it('finds no author of a reply by staff', async () => {
  const { id } = await givenPendingComment()
  const { reply } = readAnswer(Replied, await taaliq.reply(id, { version: 1, content: 'شكرًا لك' }))

  const answer = await taaliq.markAuthor(reply.id, mark())

  expect(outcomeOf(answer)).toBe('404 not-found')
})

it.each(unreadableBodies('text=x'))('refuses %j', async (body, type, outcome) => {
  const { id } = await givenPendingComment()

  const answer = await taaliq.moderate('admin', {
    method: 'POST',
    path: `/sites/demo/comments/${id}/author/mark`,
    headers: { 'content-type': type, 'idempotency-key': uniqueKey() },
    body,
  })

  expect(outcomeOf(answer)).toBe(outcome)
})
