import { expect, it } from 'vitest'
import { alteredCursors, bentCursors } from '../support/contract/altered-cursors.ts'
import { givenApprovedComment, givenPendingComment } from '../support/contract/given-comments.ts'
import { inBatches } from '../support/contract/in-batches.ts'
import { readAnswer } from '../support/contract/read-answer.ts'
import { readEventsOf } from '../support/contract/read-audit.ts'
import { readAuthor } from '../support/contract/read-author.ts'
import { outcomeOf } from '../support/contract/read-problem.ts'
import { readOne } from '../support/contract/read-queue.ts'
import { Replied } from '../support/contract/schemas/replied.ts'
import { taaliq } from '../support/contract/taaliq.ts'
import { textOfLength } from '../support/contract/text-of-length.ts'
import { uniqueCommentId, uniqueEmail } from '../support/contract/unique.ts'
import { unreadableBodies } from '../support/contract/unreadable-bodies.ts'

const given = (email: string, more: Parameters<typeof givenPendingComment>[0] = {}) =>
  givenPendingComment({ ...more, comment: { email, ...more.comment } })

const idsOf = ({ comments }: { comments: { id: string }[] }) => comments.map(({ id }) => id)

it('lists the other comments under the same address, newest first, wherever they stand', async () => {
  const email = uniqueEmail()
  const first = await given(email)
  const second = await given(email)
  const asked = await given(email)
  await taaliq.decide(first.id, { decision: 'spam', version: 1 })

  const history = await readAuthor(asked.id)

  expect(history).toMatchObject({ verified: false, notes: [], mark: null, mayMark: true, nextCursor: null })
  expect(history.comments).toMatchObject([
    { id: second.id, status: 'pending', version: 1, content: second.content, thread: { id: second.thread } },
    { id: first.id, status: 'spam', version: 2, name: first.name },
  ])
})

it('takes spellings of one mailbox for one address', async () => {
  const email = uniqueEmail()
  const other = await given(email.toUpperCase())
  const { id } = await given(email)

  expect(idsOf(await readAuthor(id))).toEqual([other.id])
})

it('lists nothing of anybody else, nor of another site', async () => {
  const email = uniqueEmail()
  await given(email, { site: 'strict' })
  await givenPendingComment()
  const { id } = await given(email)

  expect(idsOf(await readAuthor(id))).toEqual([])
})

it('shows an excerpt of a long comment', async () => {
  const email = uniqueEmail()
  await given(email, { comment: { content: textOfLength('تعليق', 2000) } })
  const { id } = await given(email)

  const [shown] = (await readAuthor(id)).comments

  expect([...(shown?.content ?? '')]).toHaveLength(300)
  expect(shown?.content).toMatch(/…$/u)
})

it('has nothing to tell of staff', async () => {
  const { id } = await givenPendingComment()
  const { reply } = readAnswer(Replied, await taaliq.reply(id, { version: 1, content: 'شكرًا لك' }))

  expect(await readAuthor(reply.id)).toEqual({
    verified: false,
    comments: [],
    notes: [],
    mark: null,
    mayMark: false,
    nextCursor: null,
  })
})

it('tells the audit of each look: who, when, and at what', async () => {
  const { id } = await givenPendingComment()
  await taaliq.authorHistory(id, {}, { person: 'moderator' })
  await taaliq.authorHistory(id, {}, { person: 'second' })

  const told = await readEventsOf(id)

  const look = { action: 'look', version: 1, from: 'pending', to: 'pending' }
  expect(told).toMatchObject([look, look])
  expect(new Set(told.map(({ by }) => by)).size).toBe(2)
})

it('keeps every look of people who look at once', async () => {
  const { id } = await givenPendingComment()

  const answers = await Promise.all(
    (['admin', 'moderator', 'second', 'admin'] as const).map(person =>
      taaliq.authorHistory(id, {}, { person }),
    ),
  )

  expect(answers.map(outcomeOf)).toEqual(Array(4).fill('200'))
  expect(await readEventsOf(id)).toHaveLength(4)
})

it('leaves the comment as it is', async () => {
  const { id } = await givenApprovedComment()
  const before = await readOne(id)

  await readAuthor(id)

  expect(await readOne(id)).toEqual(before)
})

it('writes nothing where nobody looks: the route is no GET', async () => {
  const { id } = await givenPendingComment()
  const path = `/sites/demo/comments/${id}/author-history`

  const answers = await Promise.all(['GET', 'HEAD'].map(method => taaliq.moderate('admin', { method, path })))

  expect(answers.map(({ status }) => status)).toEqual([405, 405])
})

it('goes on from page to page, each comment once', async () => {
  const email = uniqueEmail()
  const many = await inBatches(Array.from({ length: 53 }), 8, () => given(email))
  const [asked] = many

  const first = await readAuthor(asked?.id ?? '')
  const rest = await readAuthor(asked?.id ?? '', { cursor: first.nextCursor ?? '' })

  const others = many.slice(1).map(({ id }) => id)
  expect(first.comments).toHaveLength(50)
  expect(rest.nextCursor).toBeNull()
  expect([...idsOf(first), ...idsOf(rest)]).toEqual(others.toSorted().toReversed())
  await refusesCursors(asked?.id ?? '', many[1]?.id ?? '', first.nextCursor ?? '')
})

const refusesCursors = async (id: string, ofTheSameAuthor: string, cursor: string) => {
  const outcomeWith = async (altered: unknown, of = id) =>
    outcomeOf(await taaliq.authorHistory(of, { cursor: altered }))
  const altered = alteredCursors(cursor).filter((_, index) => index % 5 === 0)
  const bent = bentCursors(cursor).filter(other => other !== cursor)

  const outcomes = await inBatches([...altered, 7, {}, ''], 8, other => outcomeWith(other))
  const ofBent = await inBatches(bent, 8, other => outcomeWith(other))

  expect(outcomes).toEqual(outcomes.map(() => '400 invalid-cursor'))
  expect(ofBent.filter(outcome => !/^400 (invalid-cursor|malformed-body)$/u.test(outcome))).toEqual([])
  expect(await outcomeWith(cursor, ofTheSameAuthor)).toBe('400 invalid-cursor')
}

it('does not find a comment that there is not', async () => {
  const answers = await Promise.all([uniqueCommentId(), 'x'].map(id => taaliq.authorHistory(id)))

  expect(answers.map(outcomeOf)).toEqual(['404 not-found', '404 not-found'])
})

it.each(unreadableBodies('cursor=x'))('refuses %j', async (body, type, outcome) => {
  const { id } = await givenPendingComment()

  const answer = await taaliq.moderate('admin', {
    method: 'POST',
    path: `/sites/demo/comments/${id}/author-history`,
    headers: { 'content-type': type },
    body,
  })

  expect(outcomeOf(answer)).toBe(outcome)
})
