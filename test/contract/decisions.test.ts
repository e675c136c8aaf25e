import { expect, it } from 'vitest'
import { givenApprovedComment, givenPendingComment } from '../support/contract/given-comments.ts'
import { readAnswer } from '../support/contract/read-answer.ts'
import { outcomeOf, readProblem } from '../support/contract/read-problem.ts'
import { readOne } from '../support/contract/read-queue.ts'
import { ModeratedComment } from '../support/contract/schemas/moderated-comment.ts'
import { taaliq } from '../support/contract/taaliq.ts'

const states = [
  { decision: 'approve', status: 'approved' },
  { decision: 'reject', status: 'rejected' },
  { decision: 'spam', status: 'spam' },
  { decision: 'trash', status: 'trash' },
  { decision: 'hold', status: 'pending' },
] as const

const changes = states.flatMap(from =>
  states.filter(to => to !== from).map(to => ({ from: from.status, start: from.decision, ...to })),
)

/** A comment in a state that a decision leads to, and the version it is at. */
const givenCommentAfter = async (decision: string) => {
  const { id } = await givenPendingComment()
  if (decision === 'hold') return { id, version: 1 }
  const answer = await taaliq.decide(id, { decision, version: 1 })
  return { id, version: readAnswer(ModeratedComment, answer).version }
}

it.each(changes)('lets $from become $status', async ({ start, decision, status }) => {
  const { id, version } = await givenCommentAfter(start)

  const answer = await taaliq.decide(id, { decision, version })

  expect(readAnswer(ModeratedComment, answer)).toMatchObject({ id, status, version: version + 1 })
  expect(await readOne(id)).toMatchObject({ status, version: version + 1 })
})

it('answers the whole comment at its new version', async () => {
  const given = await givenPendingComment({ comment: { website: 'https://blog.example/' } })

  const answer = await taaliq.decide(given.id, { decision: 'approve', version: 1 })

  expect(readAnswer(ModeratedComment, answer)).toMatchObject({
    id: given.id,
    name: given.name,
    content: given.content,
    website: 'https://blog.example/',
    thread: { id: given.thread },
    version: 2,
  })
  expect(answer.headers['cache-control']).toBe('no-store')
})

it('tells who is late what was decided, by whom and when', async () => {
  const { id } = await givenPendingComment()
  await taaliq.decide(id, { decision: 'approve', version: 1 }, { person: 'moderator' })

  const late = await taaliq.decide(id, { decision: 'spam', version: 1 }, { person: 'second' })

  const { events } = await readOne(id)
  expect(outcomeOf(late)).toBe('409 stale-decision')
  expect(late.headers['cache-control']).toBe('no-store')
  expect(readProblem(late).current).toEqual({
    status: 'approved',
    version: 2,
    by: events[1]?.by,
    at: events[1]?.at,
  })
  expect(events).toHaveLength(2)
})

it('refuses a version that is yet to come', async () => {
  const { id } = await givenPendingComment()

  const answer = await taaliq.decide(id, { decision: 'approve', version: 2 })

  expect(outcomeOf(answer)).toBe('409 stale-decision')
  expect(readProblem(answer).current).toMatchObject({ status: 'pending', version: 1 })
})

it('keeps the first of two simultaneous decisions and tells the other', async () => {
  const { id } = await givenPendingComment()

  const answers = await Promise.all([
    taaliq.decide(id, { decision: 'approve', version: 1 }, { person: 'moderator' }),
    taaliq.decide(id, { decision: 'spam', version: 1 }, { person: 'second' }),
  ])

  const loser = answers.find(({ status }) => status === 409)
  const { status, version, events } = await readOne(id)
  expect(answers.map(answer => answer.status)).toEqual(expect.arrayContaining([200, 409]))
  expect(loser && readProblem(loser).current).toMatchObject({ status, version: 2, by: events[1]?.by })
  expect([version, events.length]).toEqual([2, 2])
})

it.each([
  ['is missing', undefined],
  ['is null', null],
  ['is text', '1'],
  ['is no integer', 1.5],
  ['is true', true],
  ['is a list', [1]],
])('refuses a decision whose version %s', async (_, version) => {
  const { id } = await givenPendingComment()

  const answer = await taaliq.decide(id, { decision: 'approve', version })

  expect(answer.status).toBe(422)
  readProblem(answer)
  expect(await readOne(id)).toMatchObject({ status: 'pending', version: 1 })
})

it.each([[undefined], ['publish'], ['approved'], ['APPROVE'], [7], [['approve']], ['__proto__']])(
  'refuses the decision %j',
  async decision => {
    const { id } = await givenPendingComment()

    const answer = await taaliq.decide(id, { decision, version: 1 })

    expect(answer.status).toBe(422)
    readProblem(answer)
  },
)

it.each([['{'], ['[]'], ['null'], ['']])('refuses %j, which is no decision', async body => {
  const { id } = await givenPendingComment()

  const answer = await taaliq.moderate('admin', {
    method: 'POST',
    path: `/sites/demo/comments/${id}/decision`,
    headers: { 'content-type': 'application/json' },
    body,
  })

  expect(outcomeOf(answer)).toBe('400 malformed-body')
})

it('refuses a decision that is not JSON', async () => {
  const { id } = await givenPendingComment()

  const answer = await taaliq.moderate('admin', {
    method: 'POST',
    path: `/sites/demo/comments/${id}/decision`,
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: 'decision=approve&version=1',
  })

  expect(outcomeOf(answer)).toBe('415 unsupported-media-type')
  expect(await readOne(id)).toMatchObject({ status: 'pending', version: 1 })
})

it('refuses a reason that is no text', async () => {
  const { id } = await givenPendingComment()

  const answer = await taaliq.decide(id, { decision: 'reject', version: 1, reason: 7 })

  expect(answer.status).toBe(422)
})

it('changes nothing but the state of a comment', async () => {
  const { id } = await givenApprovedComment()
  const before = await readOne(id)

  await taaliq.decide(id, { decision: 'hold', version: 2, content: 'x', name: 'x', staff: true })

  const { name, content, createdAt, thread } = await readOne(id)
  expect({ name, content, createdAt, thread }).toEqual({
    name: before.name,
    content: before.content,
    createdAt: before.createdAt,
    thread: before.thread,
  })
})
