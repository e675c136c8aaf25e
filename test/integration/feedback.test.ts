import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type Mailroom, openMailroom } from '../support/feedback/open-mailroom.ts'
import { bounceOf, complaintOf, mailedTo, notificationsOf } from '../support/feedback/ses-events.ts'

let room: Mailroom

beforeAll(async () => {
  room = await openMailroom()
})
/** What other tests had printed is not this one's. */
beforeEach(() => {
  room.printed()
})
afterAll(() => room?.close())

describe('a mail to a commenter', () => {
  it.each([
    ['bounced for good', bounceOf, 'bouncedAt'],
    ['was called spam', complaintOf, 'complainedAt'],
  ] as const)('that %s marks whom it was for, and itself', async (_, eventOf, attribute) => {
    const { tags, authorKey, author, mail } = await room.givenMail()

    await room.hear(notificationsOf(eventOf(tags)))

    expect(await author()).toEqual({ authorKey, sealedEmail: 'sealed', [attribute]: room.now() })
    expect(await mail()).toMatchObject({ outcome: 'sent', [attribute]: room.now() })
  })

  it('that is told of twice, in any order, keeps the first time of each', async () => {
    const { tags, author, mail } = await room.givenMail()
    const complainedAt = room.now()
    await room.hear(notificationsOf(complaintOf(tags)))
    room.pass(60)

    await room.hear(notificationsOf(bounceOf(tags), complaintOf(tags)))

    const times = { bouncedAt: room.now(), complainedAt }
    expect(await author()).toMatchObject(times)
    expect(await mail()).toMatchObject(times)
  })

  it('that bounced for now marks nobody', async () => {
    const { tags, author, mail } = await room.givenMail()
    const before = [await author(), await mail()]

    await room.hear(notificationsOf(bounceOf(tags, 'Transient')))

    expect([await author(), await mail()]).toEqual(before)
  })

  it('that nobody knows of any more makes nothing', async () => {
    const { tags, author, mail } = room.givenForgottenMail()

    await room.hear(notificationsOf(bounceOf(tags)))

    expect([await author(), await mail()]).toEqual([undefined, undefined])
  })

  it('to a person who was erased does not bring them back', async () => {
    const { tags, author, mail } = await room.givenMailOfErased()

    await room.hear(notificationsOf(bounceOf(tags)))

    expect(await author()).toBeUndefined()
    expect(await mail()).toMatchObject({ bouncedAt: room.now() })
  })
})

describe('a mail to a moderator', () => {
  it.each([
    ['bounced for good', bounceOf],
    ['was called spam', complaintOf],
  ] as const)('that %s is the last to them, and to nobody else', async (_, eventOf) => {
    const { toSalma, holdAnother, mailed } = await room.givenPaper()
    await holdAnother()
    await room.hear(notificationsOf(eventOf(toSalma)))

    await holdAnother()

    expect(mailed()).toEqual(['salma@daily.example', 'yusuf@daily.example', 'yusuf@daily.example'])
  })

  it('is sent again once they are invited anew', async () => {
    const { toSalma, invite, holdAnother, mailed } = await room.givenPaper()
    await room.hear(notificationsOf(bounceOf(toSalma)))

    await invite('salma')

    await holdAnother()
    expect(mailed()).toEqual(['salma@daily.example', 'yusuf@daily.example'])
  })

  it('makes nobody a member', async () => {
    const { toSalma, member } = await room.givenPaper()

    await room.hear(notificationsOf(bounceOf({ ...toSalma, member: 'stranger' })))

    expect(await member('stranger')).toBeUndefined()
  })
})

describe('what cannot be kept', () => {
  const poison = [`bounced: ${mailedTo}`, { ...bounceOf({}), mail: mailedTo }, bounceOf({ kind: mailedTo })]

  it('is counted, and told by the id of its notification alone, while the others are kept', async () => {
    const { tags, author } = await room.givenMail()
    const { Records } = notificationsOf(...poison, bounceOf(tags))

    await room.hear({ Records: [mailedTo, ...Records] })

    expect(await author()).toMatchObject({ bouncedAt: room.now() })
    const printed = room.printed()
    expect(printed.match(/"FeedbackUnreadable":1/gu)).toHaveLength(4)
    expect(printed).toContain(Records.at(0)?.Sns.MessageId)
    expect(printed).not.toContain('readers.example')
  })

  it('because the store fails comes again, and shows no address on the way', async () => {
    const { tags, comment, authorKey, author } = await room.givenMail()
    room.failNext('UpdateItemCommand', 'InternalServerError')
    const event = notificationsOf(bounceOf(tags))

    const failed = await room.hear(event).catch((error: unknown) => error)
    await room.hear(event)

    expect(failed).toEqual(new Error('Feedback not kept: 1'))
    expect(await author()).toMatchObject({ bouncedAt: room.now() })
    const printed = room.printed()
    expect(printed).toMatch(new RegExp(`feedback not kept.*${comment}`, 'u'))
    expect(printed).not.toContain('readers.example')
    expect(printed).not.toContain(authorKey)
  })

  it('because no topic said it is refused', async () => {
    await expect(room.hear({ to: mailedTo })).rejects.toEqual(new TypeError('Not an event of SNS'))
  })
})
