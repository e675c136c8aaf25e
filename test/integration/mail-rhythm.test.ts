import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { MailChoice } from '../../shared/domain/mail-choice.ts'
import type { Claim } from '../../shared/domain/mail-ports.ts'
import { createNotices } from '../../shared/store/notices.ts'
import { type Newsroom, openNewsroom } from '../support/audit/open-newsroom.ts'
import { uniqueWord } from '../support/contract/unique.ts'
import { createInterruption } from '../support/letters/interruption.ts'

const minutes = 60
const hours = 3600
const salma = { email: 'salma@daily.example', name: 'سلمى', role: 'moderator', locale: 'en' } as const

let newsroom: Newsroom

beforeAll(async () => {
  newsroom = await openNewsroom()
})

afterAll(() => newsroom?.close())

/** A site of its own that Salma alone moderates. */
const givenSite = async (mail?: MailChoice) => {
  const site = `rhythm-${uniqueWord()}`
  await newsroom.createSite({ site, locale: 'ar', origins: ['https://daily.example'], publishes: 'held' })
  await newsroom.invite(site, salma)
  const choose = (choice: MailChoice) => newsroom.put(`${site}/mail`, 'salma', choice)
  if (mail !== undefined) await choose(mail)

  const mails = () => newsroom.mails.filter(({ tags }) => tags['site'] === site)
  return {
    site,
    choose,
    mails,
    /** A minute passes first. */
    hold: () => newsroom.givenHeld(site),
    /** What has been told since the beginning, after so many seconds more. */
    toldAfter: async (seconds: number) => {
      newsroom.pass(seconds)
      await newsroom.nudge({ site })
      return mails().map(({ subject }) => subject.replace(/ \(.*/u, ''))
    },
  }
}

describe.each([
  ['hourly', 1 * hours],
  ['daily', 24 * hours],
] as const)('%s', (every, period) => {
  it('gathers from the first comment on, tells of all at once, and begins again with the next', async () => {
    const { hold, toldAfter } = await givenSite({ every, texts: true })
    await hold()

    const before = [await toldAfter(0), await toldAfter(period - 5 * minutes)]
    await hold()
    const first = [await toldAfter(4 * minutes - 1), await toldAfter(1)]
    await hold()
    const second = [await toldAfter(period - 1), await toldAfter(1)]

    expect(before).toEqual([[], []])
    expect(first).toEqual([[], ['2 comments are waiting']])
    expect(second.at(0)).toEqual(['2 comments are waiting'])
    expect(second.at(1)).toEqual(['2 comments are waiting', '3 comments are waiting'])
  })
})

it('an hour is counted from the first of more comments than are remembered', async () => {
  const { hold, toldAfter } = await givenSite({ every: 'hourly', texts: true })
  for (let count = 0; count < 13; count += 1) await hold()

  const early = await toldAfter(48 * minutes - 1)
  const due = await toldAfter(1)

  expect([early, due]).toEqual([[], ['13 comments are waiting']])
})

describe('another choice', () => {
  it('counts at once: who wants it at once does not wait for the day to end', async () => {
    const { choose, hold, toldAfter } = await givenSite({ every: 'daily', texts: true })
    await hold()
    const asChosen = [await toldAfter(24 * hours)]
    await hold()
    asChosen.push(await toldAfter(10 * minutes))

    await choose({ every: 'at-once', texts: true })

    expect(asChosen).toEqual([['1 comment is waiting'], ['1 comment is waiting']])
    expect(await toldAfter(0)).toEqual(['1 comment is waiting', '2 comments are waiting'])
  })

  it('counts at once: who wants it by the hour is not told at once of the next', async () => {
    const { choose, hold, toldAfter } = await givenSite()
    await hold()
    const asEver = await toldAfter(0)

    await choose({ every: 'hourly', texts: true })
    await hold()

    expect(asEver).toEqual(['1 comment is waiting'])
    expect(await toldAfter(59 * minutes)).toHaveLength(1)
    expect(await toldAfter(1 * minutes)).toHaveLength(2)
  })

  it('of never is kept for ever, and can be taken back', async () => {
    const { choose, hold, toldAfter } = await givenSite({ every: 'never', texts: true })
    await hold()

    const silence = await toldAfter(40 * 24 * hours)
    await choose({ every: 'at-once', texts: true })

    expect(silence).toEqual([])
    expect(await toldAfter(0)).toEqual(['1 comment is waiting'])
  })

  it('outlives a second invitation', async () => {
    const { site, hold, toldAfter } = await givenSite({ every: 'never', texts: false })
    await newsroom.invite(site, { ...salma, role: 'admin', name: 'سلمى حداد' })
    await hold()

    const { body } = await newsroom.ask({ path: `/v1/moderation/sites/${site}/mail`, as: 'salma' })

    expect(JSON.parse(body)).toMatchObject({ every: 'never', texts: false })
    expect(await toldAfter(1 * hours)).toEqual([])
  })

  it('is in no audit, and makes nobody a member who was removed', async () => {
    const { site, choose } = await givenSite({ every: 'hourly', texts: true })
    await newsroom.invite(site, { ...salma, email: 'layla@daily.example', role: 'admin' })
    await newsroom.ask({
      method: 'DELETE',
      path: `/v1/moderation/sites/${site}/members/salma`,
      as: 'layla',
    })

    const refused = await choose({ every: 'at-once', texts: true })

    const members = await newsroom.ask({ path: `/v1/moderation/sites/${site}/members`, as: 'layla' })
    const audit = await newsroom.audit(site, 'layla')
    expect(refused.status).toBe(403)
    expect(members.body).not.toContain('"id":"salma"')
    expect(JSON.parse(audit.body)).toMatchObject({ events: [{ action: 'member', subject: 'سلمى' }] })
  })
})

describe('what is told', () => {
  it('is never a comment that was spam before the mail', async () => {
    const { site, hold, toldAfter } = await givenSite()
    const id = await hold()

    await newsroom.decide(site, 'salma', id, { decision: 'spam', version: 1 })

    expect(await toldAfter(24 * hours)).toEqual([])
  })

  it('is never spam among what waits', async () => {
    const { site, mails, hold, toldAfter } = await givenSite({ every: 'hourly', texts: true })
    const spam = await hold()
    await hold()
    await newsroom.decide(site, 'salma', spam, { decision: 'spam', version: 1 })

    const told = await toldAfter(1 * hours)

    expect(told).toEqual(['1 comment is waiting'])
    expect(JSON.stringify(mails())).not.toContain(spam)
  })

  it('is without texts no word of a comment, and no link to decide', async () => {
    const { mails, hold, toldAfter } = await givenSite({ every: 'at-once', texts: false })
    const id = await hold()
    await toldAfter(0)

    const [mail] = mails()

    const { subject, html, text } = { html: '', text: '', subject: '', ...mail }
    expect(text).toContain('1 comment is waiting.')
    for (const secret of ['أمل', 'تعليق', id, '/v1/moderation/act/'])
      expect([subject, html, text].join('\n')).not.toContain(secret)
    expect(text).toContain(mail?.unsubscribeUrl)
  })
})

it('asks the store once what moderators were told, however many they are', async () => {
  const { site, hold, mails, toldAfter } = await givenSite()
  const others = Array.from({ length: 11 }, (_, number) => ({ ...salma, email: `m${number}@daily.example` }))
  for (const other of others) await newsroom.invite(site, other)
  await hold()
  await toldAfter(0)
  const { commands, plugin } = createInterruption()
  const client = newsroom.database.connect()
  client.middlewareStack.use(plugin())

  await newsroom.mailerOver(client)({ site })

  expect(mails()).toHaveLength(12)
  expect(commands.toSorted()).toEqual(['BatchGetItemCommand', 'QueryCommand', 'QueryCommand'])
})

describe('of two mailers', () => {
  /** Two that would write to somebody whom nobody has written to. */
  const givenMailers = () => {
    const { client, tables } = newsroom.database
    const needs = { client, table: tables.ephemera, clock: newsroom.clock, newToken: randomUUID }
    const notices = createNotices(needs)
    const sub = `salma-${uniqueWord()}`
    return {
      claim: async () => {
        const claims = [1, 2].map(async () => (await notices.of('daily', [sub]))(sub, async () => true))
        return (await Promise.all(claims)).filter(claim => claim !== undefined)
      },
      sent: (claim: Claim) => notices.sent('daily', sub, claim, []),
    }
  }

  it('one writes, and none while it does', async () => {
    const { claim } = givenMailers()

    const first = await claim()
    const whileLeased = await claim()

    expect(first).toHaveLength(1)
    expect(whileLeased).toEqual([])
  })

  it('one writes the next time', async () => {
    const { claim, sent } = givenMailers()
    const first = await claim()
    await Promise.all(first.map(sent))

    const next = await claim()

    expect(next).toHaveLength(1)
  })
})

it('a mail that fails is tried again after a minute, whatever the rhythm', async () => {
  const { hold, toldAfter } = await givenSite({ every: 'hourly', texts: true })
  await hold()
  newsroom.unreachable.add(salma.email)

  const failed = await toldAfter(1 * hours)
  newsroom.unreachable.clear()

  expect(failed).toEqual([])
  expect(await toldAfter(59)).toEqual([])
  expect(await toldAfter(1)).toEqual(['1 comment is waiting'])
})
