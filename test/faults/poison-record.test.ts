import { afterAll, beforeAll, expect, it } from 'vitest'
import { newCommentId } from '../../shared/domain/new-comment-id.ts'
import { asOperator } from '../support/commands/as-operator.ts'
import { type Newsroom, openNewsroom } from '../support/faults/open-newsroom.ts'
import { readDeadLetters } from '../support/faults/read-dead-letters.ts'
import { subjectFor } from '../support/faults/subject-for.ts'
import { writeComments } from '../support/faults/write-comments.ts'

// One batch of three records, the second of which the mailer cannot read: the first tests follow what becomes of it.

const patience = { timeout: 40_000, interval: 50 }
const soonMilliseconds = 2000
const onceAndFiveRetries = 6

let newsroom: Newsroom

const newId = () => newCommentId(new Date())

/** Its site is in no queue and in no attribute: nothing but the stream ever meets it. */
const unreadable = () => ({ id: newId(), site: 'nowhere', but: { site: undefined } })

beforeAll(async () => {
  newsroom = await openNewsroom()
  const model = await newsroom.afterMailer(() => newsroom.hold())
  await writeComments(newsroom.database, model.id, [
    { id: newId(), site: 'strict' },
    unreadable(),
    { id: newId(), site: 'open' },
  ])
})

afterAll(() => newsroom?.close())

const givenUp = () => readDeadLetters(newsroom.taaliq)

const toldTo = async (person: string) => (await newsroom.told())[person] ?? []

it('sets aside the record that the mailer cannot read, and no other, after five more tries', async () => {
  await expect
    .poll(givenUp, patience)
    .toEqual([{ condition: 'RetryAttemptsExhausted', invocations: onceAndFiveRetries, records: 1 }])
})

it('tells of the comments beside it', async () => {
  const expected = [subjectFor(1), subjectFor(1, 'open'), subjectFor(1, 'strict')]

  await expect.poll(async () => (await toldTo('admin@example.com')).toSorted(), patience).toEqual(expected)
})

it('tells of a comment within 2 s again', async () => {
  await newsroom.startAfresh()
  const held = await newsroom.hold()

  await expect.poll(() => toldTo('second@example.com'), patience).toEqual([subjectFor(1)])
  expect(await newsroom.millisecondsToLastMail(held)).toBeLessThanOrEqual(soonMilliseconds)
})

it('tells by way of the sweeper what waits behind a record that is still tried again', async () => {
  await newsroom.startAfresh()
  const model = await newsroom.hold('strict')
  await writeComments(newsroom.database, model.id, [unreadable()])

  await newsroom.hold()
  await newsroom.sweep()

  await expect.poll(() => toldTo('second@example.com'), patience).toEqual([subjectFor(1)])
  expect(await givenUp()).toHaveLength(1)
})

it('tells of a comment whose queue holds another one that cannot be read', async () => {
  await newsroom.startAfresh()
  const model = await newsroom.hold()
  await writeComments(newsroom.database, model.id, [
    { id: newId(), site: 'strict', but: { content: undefined } },
  ])

  await newsroom.hold('strict')

  await expect
    .poll(async () => (await toldTo('admin@example.com')).join(), { timeout: 20_000 })
    .toContain('(strict)')
})

it('leaves a letter that an operator reads and removes, once all is seen to', async () => {
  const { printed } = await asOperator(newsroom.twin.dataFolder)('redrive')

  expect(printed).toMatch(
    /^\S+ {2}RetryAttemptsExhausted after 6 attempts, 1 records: COMMENT#\S+ COMMENT$/mu,
  )
  expect(printed).toMatch(/dead letters seen to and removed\.\n$/u)
  expect(await givenUp()).toEqual([])
})
