import { expect, it } from 'vitest'
import type { Person } from '../support/contract/create-client.ts'
import { givenPendingComment } from '../support/contract/given-comments.ts'
import { readAnswer } from '../support/contract/read-answer.ts'
import { outcomeOf, readProblem } from '../support/contract/read-problem.ts'
import { readOne } from '../support/contract/read-queue.ts'
import { Claims } from '../support/contract/schemas/claims.ts'
import { ModeratedComment } from '../support/contract/schemas/moderated-comment.ts'
import { taaliq } from '../support/contract/taaliq.ts'
import { uniqueCommentId } from '../support/contract/unique.ts'
import { unreadableBodies } from '../support/contract/unreadable-bodies.ts'

const minute = 60_000

const claimAs = async (person: Person, ids: readonly string[], more: { take?: boolean } = {}) =>
  readAnswer(Claims, await taaliq.claim({ ids, ...more }, { person })).claims

it('leases comments for two minutes, and answers in the order asked', async () => {
  const ids = [uniqueCommentId(), uniqueCommentId(), uniqueCommentId()].toReversed()
  const before = Date.now()

  const claims = await claimAs('moderator', ids)

  const left = claims.map(({ until }) => Date.parse(until) - before)
  expect(claims.map(({ id, by, mine }) => ({ id, by, mine }))).toEqual(
    ids.map(id => ({ id, by: 'سلمى', mine: true })),
  )
  expect(Math.min(...left)).toBeGreaterThan(minute)
  expect(Math.max(...left)).toBeLessThan(3 * minute)
})

it('is cached by nobody', async () => {
  const answer = await taaliq.claim({ ids: [uniqueCommentId()] })

  expect(answer.headers['cache-control']).toBe('no-store')
})

it('tells a colleague who holds a comment, and leaves it to them', async () => {
  const id = uniqueCommentId()
  const [held] = await claimAs('moderator', [id])

  const claims = await claimAs('second', [id])

  expect(claims).toEqual([{ id, by: 'سلمى', mine: false, until: held?.until }])
})

it('lets each of the comments stand alone', async () => {
  const [taken, free] = [uniqueCommentId(), uniqueCommentId()]
  await claimAs('moderator', [taken])

  const claims = await claimAs('second', [taken, free])

  expect(claims.map(({ by, mine }) => ({ by, mine }))).toEqual([
    { by: 'سلمى', mine: false },
    { by: 'يوسف', mine: true },
  ])
})

it('renews what is held already', async () => {
  const id = uniqueCommentId()
  const [first] = await claimAs('moderator', [id])

  const [again] = await claimAs('moderator', [id])

  expect(again).toMatchObject({ by: 'سلمى', mine: true })
  expect(again?.until.localeCompare(first?.until ?? '')).toBeGreaterThanOrEqual(0)
})

it('gives a comment that two moderators claim at once to one of them, and tells the other', async () => {
  const id = uniqueCommentId()

  const [[one], [other]] = await Promise.all([claimAs('moderator', [id]), claimAs('second', [id])])

  expect([one, other].filter(claim => claim?.mine)).toHaveLength(1)
  expect(one?.by).toBe(other?.by)
})

it('can be taken over, which the first holder is told at the next renewal', async () => {
  const id = uniqueCommentId()
  await claimAs('moderator', [id])

  const taken = await claimAs('second', [id], { take: true })
  const renewed = await claimAs('moderator', [id])

  expect(taken).toMatchObject([{ by: 'يوسف', mine: true }])
  expect(renewed).toMatchObject([{ by: 'يوسف', mine: false }])
})

it('answers an id that is named twice twice', async () => {
  const id = uniqueCommentId()

  expect(await claimAs('moderator', [id, id])).toMatchObject([
    { id, mine: true },
    { id, mine: true },
  ])
})

it('keeps the claims of two sites apart', async () => {
  const id = uniqueCommentId()
  await claimAs('moderator', [id])

  const answer = await taaliq.claim({ ids: [id] }, { site: 'strict' })

  expect(readAnswer(Claims, answer).claims).toMatchObject([{ by: 'ليلى', mine: true }])
})

it('hinders no decision of a colleague', async () => {
  const { id } = await givenPendingComment()
  await claimAs('moderator', [id])

  const answer = await taaliq.decide(id, { decision: 'approve', version: 1 }, { person: 'second' })

  expect(readAnswer(ModeratedComment, answer)).toMatchObject({ status: 'approved', version: 2 })
})

it('changes nothing of a comment', async () => {
  const { id } = await givenPendingComment()
  const before = await readOne(id)

  await claimAs('moderator', [id])

  expect(await readOne(id)).toEqual(before)
})

it('takes fifty comments at once, and not one more', async () => {
  const ids = Array.from({ length: 50 }, uniqueCommentId)

  const fifty = await claimAs('moderator', ids)
  const more = await taaliq.claim({ ids: [...ids, uniqueCommentId()] })

  expect(fifty.map(({ id }) => id)).toEqual(ids)
  expect(outcomeOf(more)).toBe('422 invalid-claim')
  expect(readProblem(more).errors).toMatchObject([{ field: 'ids', code: 'too-long' }])
})

it.each([
  ['no ids', {}, 'ids', 'required'],
  ['an empty list', { ids: [] }, 'ids', 'required'],
  ['null', { ids: null }, 'ids', 'invalid'],
  ['text', { ids: 'x' }, 'ids', 'invalid'],
  ['what is no id of a comment', { ids: ['x'] }, 'ids.0', 'invalid'],
  ['a number', { ids: [7] }, 'ids.0', 'invalid'],
  ['a UUID of another kind', { ids: ['9b2f1c1e-58cc-4372-a567-0e02b2c3d479'] }, 'ids.0', 'invalid'],
])('refuses %s', async (_, claim, field, code) => {
  const answer = await taaliq.claim(claim)

  expect(outcomeOf(answer)).toBe('422 invalid-claim')
  expect(readProblem(answer).errors).toMatchObject([{ field, code }])
})

it('claims nothing where one of the ids is none', async () => {
  const id = uniqueCommentId()

  const refused = await taaliq.claim({ ids: [id, 'x'] }, { person: 'moderator' })

  expect(outcomeOf(refused)).toBe('422 invalid-claim')
  expect(await claimAs('second', [id])).toMatchObject([{ mine: true }])
})

it('refuses a wish to take over that is neither true nor false', async () => {
  const answer = await taaliq.claim({ ids: [uniqueCommentId()], take: 'yes' })

  expect(readProblem(answer).errors).toMatchObject([{ field: 'take', code: 'invalid' }])
})

it.each(unreadableBodies('ids=x'))('refuses %j', async (body, type, outcome) => {
  const path = '/sites/demo/claims'

  const answer = await taaliq.moderate('admin', {
    method: 'POST',
    path,
    headers: { 'content-type': type },
    body,
  })

  expect(outcomeOf(answer)).toBe(outcome)
})

it('lets nobody else claim, who then holds nothing', async () => {
  const id = uniqueCommentId()

  const answers = [
    await taaliq.claim({ ids: [id], take: true }, { person: 'viewer' }),
    await taaliq.claim({ ids: [id], take: true }, { person: 'stranger' }),
  ]

  expect(answers.map(outcomeOf)).toEqual(['403 forbidden', '403 forbidden'])
  expect(await claimAs('moderator', [id])).toMatchObject([{ mine: true }])
})

it('logs no name of a holder', async () => {
  const id = uniqueCommentId()
  await claimAs('moderator', [id])
  await claimAs('second', [id])

  const logs = await taaliq.send({ path: '/local/logs' })

  expect(logs.text).not.toContain('سلمى')
})
