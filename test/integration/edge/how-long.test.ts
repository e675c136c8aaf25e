import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type Edge, openEdge } from '../../support/edge/open-edge.ts'
import { idOf } from '../../support/two-worlds/id-of.ts'

const minute = 60
const hour = 60 * minute
const day = 24 * hour

const thread = '/v1/sites/daily/threads/article-1'
const everywhere = [
  `${thread}/comments`,
  `${thread}/comments?order=newest&limit=5`,
  thread,
  `${thread}/feed.atom`,
]

let edge: Edge

beforeAll(async () => {
  edge = await openEdge()
})

afterAll(() => edge?.close())

beforeEach(() => {
  edge.failWith(undefined)
  edge.pass(2 * day)
})

let written = 1000

/** A published comment, and the words that show it. */
const givenPublished = async () => {
  written += 1
  const words = `تعليق رقم ${written}`
  const fields = { name: 'أمل', email: 'amal@example.com', content: words }
  const id = idOf(await edge.submit({ site: 'daily', thread: 'article-1' }, fields))
  await edge.decide('daily', 'moderator', id, { decision: 'approve', version: 1 })
  return { id, words }
}

const retract = (id: string) => edge.decide('daily', 'moderator', id, { decision: 'trash', version: 2 })

/** How many of the places show those words at this moment. */
const shown = async (words: string): Promise<number> => {
  const answers = await Promise.all(everywhere.map(path => edge.ask({ path })))
  return answers.filter(({ text }) => text.includes(words)).length
}

describe('on a thread that is read', () => {
  it('shows a decision to whoever comes after the first reader past 30 s', async () => {
    await shown('')
    const { words } = await givenPublished()
    edge.pass(29)
    const before = await shown(words)
    edge.pass(1)
    const asksAnew = await shown(words)

    await expect.poll(() => shown(words)).toBe(everywhere.length)
    expect([before, asksAnew]).toEqual([0, 0])
  })

  it('shows a retracted comment to nobody who comes after the first reader past 30 s', async () => {
    const { id, words } = await givenPublished()
    await shown(words)
    await retract(id)
    edge.pass(29)
    const before = await shown(words)
    edge.pass(1)
    await shown(words)

    await expect.poll(() => shown(words)).toBe(0)
    expect(before).toBe(everywhere.length)
  })
})

describe('on a thread that nobody has read for long', () => {
  it('shows a retracted comment to one last reader for 330 s at the most', async () => {
    const { id, words } = await givenPublished()
    await shown(words)
    await retract(id)
    edge.pass(329)

    const last = await shown(words)

    expect(last).toBe(everywhere.length)
    await expect.poll(() => shown(words)).toBe(0)
  })

  it('shows it to nobody from then on', async () => {
    const { id, words } = await givenPublished()
    await shown(words)
    await retract(id)
    edge.pass(330)

    expect(await shown(words)).toBe(0)
  })
})

describe('while the API fails', () => {
  it.each([500, 502, 503, 504])('lets everybody read on for a day after 30 s (%i)', async failure => {
    const { words } = await givenPublished()
    await shown(words)
    edge.failWith(failure)
    edge.pass(30 + day - 1)
    const lastSecond = await shown(words)
    edge.pass(1)

    const afterwards = await edge.ask({ path: thread })

    expect(lastSecond).toBe(everywhere.length)
    expect([afterwards.status, afterwards.text.includes(words)]).toEqual([failure, false])
  })

  it('shows even a comment that was retracted meanwhile, for that day', async () => {
    const { id, words } = await givenPublished()
    await shown(words)
    edge.failWith(503)
    await retract(id)
    edge.pass(30 + day - 1)

    expect(await shown(words)).toBe(everywhere.length)
  })

  it('shows it no more once the API is there again', async () => {
    const { id, words } = await givenPublished()
    await shown(words)
    edge.failWith(503)
    await retract(id)
    edge.pass(hour)
    await shown(words)
    edge.failWith(undefined)

    expect(await shown(words)).toBe(0)
  })
})
