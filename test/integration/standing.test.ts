import * as v from 'valibot'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type Mailroom, openMailroom } from '../support/feedback/open-mailroom.ts'

let room: Mailroom

beforeEach(async () => {
  room = await openMailroom()
})
afterEach(() => room?.close())

/** Strict: a line that tells how things stand names no site, thread or person. */
const Line = v.strictObject({
  _aws: v.object({
    CloudWatchMetrics: v.tuple([
      v.object({
        Namespace: v.literal('Taaliq'),
        Dimensions: v.tuple([v.tuple([v.literal('service')])]),
      }),
    ]),
  }),
  service: v.literal('all'),
  OldestWaitingSeconds: v.exactOptional(v.number()),
  OwedMailLateSeconds: v.exactOptional(v.number()),
})

const Standing = v.pipe(
  v.string(),
  v.parseJson(),
  Line,
  v.transform(({ OldestWaitingSeconds, OwedMailLateSeconds }) => ({
    OldestWaitingSeconds,
    OwedMailLateSeconds,
  })),
)

/** What was told since this was asked last. */
const told = () =>
  room
    .printed()
    .split('\n')
    .filter(line => line.includes('Seconds"'))
    .map(line => v.parse(Standing, line))

describe('each minute is told', () => {
  it('that nothing waits and no mail is late', async () => {
    await room.givenPaper()

    await room.sweep()

    expect(told()).toEqual([{ OldestWaitingSeconds: 0, OwedMailLateSeconds: 0 }])
  })

  it('for how long the oldest comment has waited, on whichever site', async () => {
    const [first, second] = [await room.givenPaper(), await room.givenPaper()]
    await first.holdAnother()
    await second.holdAnother()
    room.pass(3600)

    await room.sweep()

    expect(told()).toEqual([{ OldestWaitingSeconds: 3600 + 11 * 60, OwedMailLateSeconds: 0 }])
  })

  it('how late a mail is that nobody has seen to, a minute for second thoughts not counted', async () => {
    const { approveOne } = await room.givenPaper()
    await approveOne('amal@readers.example')
    room.pass(40 * 60)

    await room.sweep()

    expect(told()).toEqual([{ OldestWaitingSeconds: 0, OwedMailLateSeconds: 39 * 60 }])
  })
})

describe('an attempt in vain tells for how long the mail has been owed', () => {
  it('to a commenter', async () => {
    const { approveOne } = await room.givenPaper()
    await approveOne('amal@readers.example')
    room.unreachable.add('amal@readers.example')
    room.pass(60)
    await room.sweep()
    room.pass(40 * 60)
    told()

    await room.sweep()

    expect(told().at(-1)).toEqual({ OwedMailLateSeconds: 41 * 60 })
  })

  it('to a moderator', async () => {
    const { holdAnother, nudge } = await room.givenPaper()
    room.unreachable.add('salma@daily.example')
    await holdAnother()
    for (const minutes of [1, 2, 4, 8]) {
      room.pass(minutes * 60)
      await nudge()
    }

    expect(told()).toEqual([0, 1, 3, 7, 15].map(minutes => ({ OwedMailLateSeconds: minutes * 60 })))
  })
})
