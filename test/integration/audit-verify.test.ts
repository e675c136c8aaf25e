import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { verifyAudit } from '../../shared/operations/verify-audit.ts'
import { createChains } from '../../shared/store/chains.ts'
import { createSites } from '../../shared/store/sites.ts'
import { type Newsroom, openNewsroom } from '../support/audit/open-newsroom.ts'
import { tamper } from '../support/audit/tamper.ts'

let newsroom: Newsroom
let hand: ReturnType<typeof tamper>
let id = ''

const day = 86_400
const decisions = ['reject', 'hold', 'approve', 'spam']

/** A comment with four events, beside others of the same site; each site is looked at once. */
const givenSite = async (site: string): Promise<void> => {
  for (const version of [1, 2, 3, 4])
    await newsroom.decide(site, 'admin', id, {
      decision: decisions[version - 1] ?? '',
      version,
      reason: 'لأن',
    })
}

const verify = (site: string) => {
  const { client, tables } = newsroom.database
  const needs = {
    sites: createSites(client, tables.comments),
    chains: createChains(client, tables.comments),
    clock: newsroom.clock,
  }
  return verifyAudit(needs, site)
}

beforeAll(async () => {
  newsroom = await openNewsroom()
  hand = tamper(newsroom.database)
  for (const other of [await newsroom.givenHeld('daily'), await newsroom.givenHeld('daily')])
    await newsroom.decide('daily', 'admin', other, { decision: 'approve', version: 1 })
  await newsroom.givenHeld('daily')
})

afterAll(() => newsroom?.close())

it('finds a site intact that nobody touched, and counts all of it', async () => {
  id = await newsroom.givenHeld('weekly')
  await givenSite('weekly')
  await newsroom.givenHeld('weekly')

  expect(await verify('weekly')).toEqual({ comments: 2, events: 4, breaks: [] })
})

it('finds nothing amiss while moderators decide', async () => {
  const held = await Promise.all(Array.from({ length: 12 }, () => newsroom.givenHeld('busy')))
  const deciding = held.map(async comment => {
    for (const version of [1, 2, 3, 4])
      await newsroom.decide('busy', 'admin', comment, { decision: decisions[version - 1] ?? '', version })
  })

  const during = await Promise.all([verify('busy'), verify('busy'), ...deciding])

  expect(during.slice(0, 2)).toMatchObject([{ breaks: [] }, { breaks: [] }])
  expect(await verify('busy')).toEqual({ comments: 12, events: 48, breaks: [] })
})

it('says so where there is no such site', async () => {
  await expect(verify('nowhere')).rejects.toMatchObject({ code: 'unknown-site' })
})

it('verifies what was done about authors, each comment by itself', async () => {
  const looked = await newsroom.givenHeld('wordy')
  const about = (tail: string, fields = {}) =>
    newsroom.aboutAuthor('wordy', 'admin', looked, tail, fields, 'an-attempt')
  await about('author-history')
  await about('author/notes', { text: 'ملاحظة' })
  await about('author/notes', { text: 'ملاحظة' })
  await about('author-history')

  const intact = await verify('wordy')
  await hand.alterAbout(looked, 3, { by: 'غيرها' })

  expect(intact).toEqual({ comments: 1, events: 3, breaks: [] })
  expect((await verify('wordy')).breaks).toEqual([{ comment: `author of ${looked}`, version: 3 }])
})

it('misses the look that was taken off the end', async () => {
  const looked = await newsroom.givenHeld('wordy')
  for (const as of ['admin', 'moderator']) await newsroom.aboutAuthor('wordy', as, looked, 'author-history')

  await hand.removeAbout(looked, 3)

  expect((await verify('wordy')).breaks).toContainEqual({ comment: `author of ${looked}`, version: 3 })
})

describe('names the comment and the version where', () => {
  beforeEach(async () => {
    id = await newsroom.givenHeld('daily')
    await givenSite('daily')
  })

  const breaks = async () =>
    (await verify('daily')).breaks.filter(({ comment }) => comment === id).map(({ version }) => version)

  it('a reason was altered', async () => {
    await hand.alter(id, 3, { reason: 'لا شيء' })

    expect(await breaks()).toEqual([3])
  })

  it('the latest reason was altered', async () => {
    await hand.alter(id, 5, { reason: 'لا شيء' })

    expect(await breaks()).toEqual([5])
  })

  it('somebody else is said to have decided', async () => {
    await hand.alter(id, 2, { by: 'سلمى' })

    expect(await breaks()).toEqual([2])
  })

  it('an event in the middle is gone', async () => {
    await hand.remove(id, 3)

    expect(await breaks()).toEqual([3])
  })

  it('the latest event is gone', async () => {
    await hand.remove(id, 5)

    expect(await breaks()).toEqual([5])
  })

  it('all events are gone, so that no audit names the comment', async () => {
    await Promise.all([2, 3, 4, 5].map(version => hand.remove(id, version)))

    expect(await breaks()).toEqual([2])
  })

  it('two events changed places', async () => {
    await hand.swap(id, 3, 4)

    expect(await breaks()).toEqual([2, 3, 4])
  })

  it('an event was taken out of the audit', async () => {
    await hand.hide(id, 4)

    expect(await breaks()).toEqual([4])
  })

  it('an event was dated otherwise, in the audit too', async () => {
    await hand.alter(id, 4, { at: '2039-01-01T00:00:00.000Z', auditSk: `2039-01-01T00:00:00.000Z#${id}#4` })

    expect(await breaks()).toEqual([4])
  })

  it('an event is none any more', async () => {
    await hand.alter(id, 4, { action: 'vanish' })

    expect(await breaks()).toEqual([4])
  })

  it('the comment claims an earlier version', async () => {
    await hand.alterComment(id, { version: 4 })

    expect(await breaks()).toEqual([5])
  })

  it('the comment is gone and its events are not', async () => {
    await hand.removeComment(id)

    expect(await breaks()).toEqual([1])
  })
})

describe('where a site keeps what it refused for thirty days', () => {
  beforeEach(async () => {
    id = await newsroom.givenHeld('forgetful')
    await newsroom.edit('forgetful', 'admin', id, { version: 1, content: 'نص آخر', reason: 'خطأ' })
    await newsroom.decide('forgetful', 'admin', id, { decision: 'reject', version: 2 })
  })

  const breaks = async () => (await verify('forgetful')).breaks.filter(({ comment }) => comment === id)

  it('names no comment that went when it was due, and misses none of its events', async () => {
    newsroom.pass(30 * day + 1)
    await hand.removeComment(id)

    expect(await breaks()).toEqual([])
  })

  it('names one that went before', async () => {
    newsroom.pass(29 * day)
    await hand.removeComment(id)

    expect(await breaks()).toEqual([{ comment: id, version: 1 }])
  })

  it('names one that was approved again and went', async () => {
    await newsroom.decide('forgetful', 'admin', id, { decision: 'approve', version: 3 })
    newsroom.pass(31 * day)
    await hand.removeComment(id)

    expect(await breaks()).toEqual([{ comment: id, version: 1 }])
  })

  it('names the event of a comment that went when it was due, if that is gone too', async () => {
    newsroom.pass(31 * day)
    await hand.removeComment(id)
    await hand.remove(id, 2)

    expect(await breaks()).toEqual([{ comment: id, version: 2 }])
  })
})
