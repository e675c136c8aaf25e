import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type Mailroom, openMailroom } from '../support/feedback/open-mailroom.ts'
import { bounceOf, complaintOf, mailedTo, notificationsOf } from '../support/feedback/ses-events.ts'

let room: Mailroom

beforeEach(async () => {
  room = await openMailroom()
})

afterEach(() => room?.close())

const eight = '2040-03-01T08:00:00.000Z'

describe('a mail to a commenter', () => {
  it.each([
    ['bounced for good', bounceOf, 'bouncedAt'],
    ['was called spam', complaintOf, 'complainedAt'],
  ] as const)('that %s marks whom it was for, and itself', async (_, eventOf, attribute) => {
    await room.givenMail()

    await room.hear(notificationsOf(eventOf(room.toReader)))

    expect(await room.author()).toEqual({ authorKey: 'reader', sealedEmail: 'sealed', [attribute]: eight })
    expect(await room.mail()).toMatchObject({ outcome: 'sent', [attribute]: eight })
  })

  it('that is told of twice, in any order, keeps the first time of each', async () => {
    await room.givenMail()
    await room.hear(notificationsOf(complaintOf(room.toReader)))
    room.pass(60)

    await room.hear(notificationsOf(bounceOf(room.toReader), complaintOf(room.toReader)))

    const times = { bouncedAt: '2040-03-01T08:01:00.000Z', complainedAt: eight }
    expect(await room.author()).toMatchObject(times)
    expect(await room.mail()).toMatchObject(times)
  })

  it('that bounced for now marks nobody', async () => {
    await room.givenMail()
    const before = [await room.author(), await room.mail()]

    await room.hear(notificationsOf(bounceOf(room.toReader, 'Transient')))

    expect([await room.author(), await room.mail()]).toEqual(before)
  })

  it('that nobody knows of any more makes nothing', async () => {
    await room.hear(notificationsOf(bounceOf(room.toReader)))

    expect([await room.author(), await room.mail()]).toEqual([undefined, undefined])
  })

  it('to a person who was erased does not bring them back', async () => {
    await room.givenMailOfErased()

    await room.hear(notificationsOf(bounceOf(room.toReader)))

    expect(await room.author('erased')).toBeUndefined()
    expect(await room.mail()).toMatchObject({ bouncedAt: eight })
  })
})

describe('a mail to a moderator', () => {
  const mailed = () => room.mails.map(({ to }) => to).toSorted()

  it.each([
    ['bounced for good', bounceOf],
    ['was called spam', complaintOf],
  ] as const)('that %s is the last to them, and to nobody else', async (_, eventOf) => {
    await room.holdAnother()
    await room.hear(notificationsOf(eventOf(room.toSalma)))

    await room.holdAnother()

    expect(mailed()).toEqual(['salma@daily.example', 'yusuf@daily.example', 'yusuf@daily.example'])
  })

  it('is sent again once they are invited anew', async () => {
    await room.hear(notificationsOf(bounceOf(room.toSalma)))

    await room.inviteAnew('salma')

    await room.holdAnother()
    expect(mailed()).toEqual(['salma@daily.example', 'yusuf@daily.example'])
  })

  it('makes nobody a member', async () => {
    await room.hear(notificationsOf(bounceOf({ ...room.toSalma, member: 'stranger' })))

    expect(await room.member('stranger')).toBeUndefined()
  })
})

describe('what cannot be kept', () => {
  const poison = [`bounced: ${mailedTo}`, { ...bounceOf({}), mail: mailedTo }, bounceOf({ kind: mailedTo })]

  it('is counted, and told by the id of its notification alone, while the others are kept', async () => {
    await room.givenMail()
    const { Records } = notificationsOf(...poison, bounceOf(room.toReader))

    await room.hear({ Records: [mailedTo, ...Records] })

    expect(await room.author()).toMatchObject({ bouncedAt: eight })
    const printed = room.lines.join('')
    expect(printed.match(/"FeedbackUnreadable":1/gu)).toHaveLength(4)
    expect(printed).toContain(Records.at(0)?.Sns.MessageId)
    expect(printed).not.toContain('readers.example')
  })

  it('because the store fails comes again, and shows no address on the way', async () => {
    await room.givenMail()
    room.failNext('UpdateItemCommand', 'InternalServerError')
    const event = notificationsOf(bounceOf(room.toReader))

    const failed = await room.hear(event).catch((error: unknown) => error)
    await room.hear(event)

    expect(failed).toEqual(new Error('Feedback not kept: 1'))
    expect(await room.author()).toMatchObject({ bouncedAt: eight })
    const printed = room.lines.join('')
    expect(printed).toMatch(new RegExp(`feedback not kept.*${room.comment}`, 'u'))
    expect(printed).not.toMatch(/readers\.example|"reader"/u)
  })

  it('because no topic said it is refused', async () => {
    await expect(room.hear({ to: mailedTo })).rejects.toEqual(new TypeError('Not an event of SNS'))
  })
})
