import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { newCommentId } from '../../shared/domain/new-comment-id.ts'
import { endProcesses } from '../support/faults/end-processes.ts'
import { makeDue } from '../support/faults/make-due.ts'
import { type Newsroom, openNewsroom } from '../support/faults/open-newsroom.ts'
import { oweLetters } from '../support/faults/owe-letters.ts'
import { endFaults, planFaults } from '../support/faults/plan-faults.ts'
import { readDeadLetters } from '../support/faults/read-dead-letters.ts'
import { subjectFor } from '../support/faults/subject-for.ts'
import { writeComments } from '../support/faults/write-comments.ts'

const moderators = ['admin@example.com', 'moderator@example.com', 'second@example.com']
const soonMilliseconds = 2000
const patience = { timeout: 15_000, interval: 25 }

let newsroom: Newsroom

beforeAll(async () => {
  newsroom = await openNewsroom()
  await newsroom.afterMailer(() => newsroom.hold())
})

afterAll(() => newsroom?.close())

beforeEach(() => newsroom.startAfresh())

afterEach(() => endFaults(newsroom.taaliq))

const eachOf = (people: readonly string[], counts: readonly number[], site = 'demo') =>
  Object.fromEntries(people.map(person => [person, counts.map(count => subjectFor(count, site))]))

const eachModerator = (...counts: readonly number[]) => eachOf(moderators, counts)

/** How often the mailer looked up somebody to write to, since `/local/capacity` was reset. */
const addressesRead = async () =>
  (await newsroom.mailerCalls()).filter(({ tables }) => /authors/iu.test(tables.join())).length

const toldModerators = async () => {
  const told = await newsroom.told()
  return Object.fromEntries(moderators.map(person => [person, told[person]]))
}

/** They are told this, and at the next sweep no more. */
const expectTold = async (subjects: Record<string, string[]>) => {
  const { told, afterMailer, sweep } = newsroom
  await expect.poll(told, patience).toEqual(subjects)
  await afterMailer(sweep)
  expect(await told()).toEqual(subjects)
}

const mostMailsToOnePerson = async () =>
  Math.max(...Object.values(await newsroom.told()).map(({ length }) => length))

describe('a comment that comes to wait', () => {
  it('is mailed to each moderator within 2 s', async () => {
    const held = await newsroom.hold()

    await expect.poll(newsroom.told, patience).toEqual(eachModerator(1))
    expect(await newsroom.millisecondsToLastMail(held)).toBeLessThanOrEqual(soonMilliseconds)
  })

  it('is mailed to each moderator within 2 s where no mailer ran yet', async () => {
    await endProcesses(newsroom.twin, 'mailer')
    const held = await newsroom.hold()

    await expect.poll(newsroom.told, patience).toEqual(eachModerator(1))
    expect(await newsroom.millisecondsToLastMail(held)).toBeLessThanOrEqual(soonMilliseconds)
  })

  it('is mailed to nobody but who moderates its site', async () => {
    await newsroom.hold('strict')

    await expectTold(eachOf(['admin@example.com'], [1], 'strict'))
  })

  it('waits for the tenth minute after the last mail, and is then told together with all that wait', async () => {
    await newsroom.hold()
    await expectTold(eachModerator(1))
    await newsroom.afterMailer(() => newsroom.holdSeveral(24))

    await newsroom.afterMailer(() => newsroom.minutesLater(9))
    expect(await newsroom.told()).toEqual(eachModerator(1))
    await newsroom.minutesLater(1)

    await expectTold(eachModerator(1, 25))
  })

  it('is owed no mail once it is decided', async () => {
    await planFaults(newsroom.taaliq, { ses: { error: 'refuse' } })
    const [first, ...others] = await newsroom.afterMailer(() => newsroom.holdSeveral(3))
    await endFaults(newsroom.taaliq)

    await newsroom.taaliq.decideMany(others.map(({ id }) => ({ id, decision: 'approve', version: 1 })))
    await newsroom.minutesLater(1)
    await expectTold(eachModerator(1))
    await newsroom.taaliq.decideMany([{ id: first?.id, decision: 'approve', version: 1 }])
    await newsroom.minutesLater(60)

    expect(await newsroom.told()).toEqual(eachModerator(1))
  })

  it('is told even if it took longer to be written than a newer one', async () => {
    const newer = await newsroom.hold()
    await expectTold(eachModerator(1))
    const aSecondBefore = new Date(Date.parse(newer.createdAt) - 1000)
    await writeComments(newsroom.database, newer.id, [{ id: newCommentId(aSecondBefore) }])

    await newsroom.minutesLater(10)

    await expectTold(eachModerator(1, 2))
  })

  it('is told again when it is put back to wait', async () => {
    const { id } = await newsroom.hold()
    await expectTold(eachModerator(1))
    await newsroom.taaliq.decide(id, { decision: 'approve', version: 1 })
    await newsroom.minutesLater(10)

    await newsroom.taaliq.decide(id, { decision: 'hold', version: 2 })

    await expectTold(eachModerator(1, 1))
  })
})

describe.each([
  { ses: { error: 'refuse' } },
  { ses: { error: 'timeout' } },
  { ses: { error: '500' } },
  { ses: { error: 'throttled' } },
  { ses: { error: 'MessageRejected' } },
  { kms: { error: 'refuse' } },
] as const)('while no mail can be sent: %j', plan => {
  it('owes each moderator one mail about all that waits, and holds up nothing', async () => {
    await planFaults(newsroom.taaliq, plan)
    await newsroom.afterMailer(() => newsroom.holdSeveral(3))
    expect(await newsroom.told()).toEqual({})
    expect(await readDeadLetters(newsroom.taaliq)).toEqual([])

    await endFaults(newsroom.taaliq)
    await newsroom.minutesLater(1)

    await expectTold(eachModerator(3))
  })
})

it('writes again to the one moderator whose mail was refused, and to no other', async () => {
  await planFaults(newsroom.taaliq, { ses: { error: 'MessageRejected', times: 1 } })
  await newsroom.afterMailer(() => newsroom.hold())
  expect(Object.keys(await newsroom.told())).toHaveLength(moderators.length - 1)

  await newsroom.minutesLater(1)

  await expectTold(eachModerator(1))
})

describe('a mail that was accepted but whose answer was lost', () => {
  beforeEach(() => planFaults(newsroom.taaliq, { ses: { error: 'timeout-after', times: moderators.length } }))

  it('is sent at most once more', async () => {
    await newsroom.hold()
    await expectTold(eachModerator(1))

    await newsroom.afterMailer(() => newsroom.minutesLater(1))
    await newsroom.afterMailer(() => newsroom.minutesLater(10))

    expect(await mostMailsToOnePerson()).toBeLessThanOrEqual(2)
  })

  it('is sent at most once more when the mailer is killed before it learns of it', async () => {
    await newsroom.hold()
    await expect.poll(newsroom.told, patience).toEqual(eachModerator(1))
    await newsroom.afterMailer(() => endProcesses(newsroom.twin, 'mailer'))

    await newsroom.afterMailer(() => newsroom.minutesLater(1))
    await newsroom.afterMailer(() => newsroom.minutesLater(10))

    expect(await mostMailsToOnePerson()).toBeLessThanOrEqual(2)
  })
})

it('sends the mail of a mailer that was killed while it sent', async () => {
  await planFaults(newsroom.taaliq, { ses: { error: 'timeout' } })
  await newsroom.hold()
  await expect.poll(addressesRead, patience).toBeGreaterThanOrEqual(moderators.length)
  await newsroom.afterMailer(() => endProcesses(newsroom.twin, 'mailer'))
  expect(await newsroom.told()).toEqual({})

  await endFaults(newsroom.taaliq)
  await newsroom.minutesLater(1)

  await expectTold(eachModerator(1))
})

it('sends the mail that a database out of order kept the mailer from', async () => {
  await planFaults(newsroom.taaliq, { dynamodb: { operation: 'UpdateItem', error: 'InternalServerError' } })
  await newsroom.afterMailer(() => newsroom.hold())

  await endFaults(newsroom.taaliq)

  await expectTold(eachModerator(1))
})

it('tells of a comment within 2 s while SES does not answer for what commenters are owed', async () => {
  const commenters = await oweLetters(newsroom.taaliq, 5)
  await newsroom.startAfresh()
  await planFaults(newsroom.taaliq, { ses: { error: 'timeout-before', times: commenters.length } })
  await newsroom.taaliq.send({ method: 'DELETE', path: '/local/capacity' })
  await makeDue(newsroom.database, { minutes: -10, attempts: 0 })
  await newsroom.sweep()
  await expect.poll(addressesRead, patience).toBeGreaterThanOrEqual(3 * commenters.length)

  const held = await newsroom.hold()

  await expect.poll(toldModerators, patience).toEqual(eachModerator(1))
  expect(await newsroom.millisecondsToLastMail(held)).toBeLessThanOrEqual(soonMilliseconds)
})
