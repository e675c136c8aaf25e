import * as v from 'valibot'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type Newsroom, openNewsroom } from '../support/audit/open-newsroom.ts'
import { QueuePage } from '../support/contract/schemas/queue-page.ts'
import { idOf } from '../support/two-worlds/id-of.ts'

let newsroom: Newsroom

beforeAll(async () => {
  newsroom = await openNewsroom()
})

afterAll(() => newsroom?.close())

const day = 86_400
const until = '2041-01-01T00:00:00.000Z'

const write = async (site: string, email: string, content: string) =>
  idOf(await newsroom.submit({ site, thread: 'article-1' }, { name: 'أمل', email, content }))

const mark = async (site: string, id: string, marked: { until: string | null }) => {
  const { status, body } = await newsroom.aboutAuthor(site, 'moderator', id, 'author/mark', {
    reason: 'إعلان',
    ...marked,
  })
  if (status !== 200) throw new Error(`marking answered ${status}: ${body}`)
}

/** A site with three comments that wait; the first and the third under one address, which is marked. */
const givenMarked = async (site: string) => {
  await newsroom.createSite({ site, locale: 'ar', origins: ['https://daily.example'], publishes: 'held' })
  for (const role of ['admin', 'moderator', 'viewer'] as const)
    await newsroom.invite(site, { email: `${role}@daily.example`, name: role, role, locale: 'ar' })
  const first = await write(site, 'rima@mail.example', 'أولًا')
  const second = await write(site, 'karim@mail.example', 'ثانيًا')
  const third = await write(site, 'Rima@mail.example', 'ثالثًا')
  await mark(site, first, { until })
  return { site, first, second, third }
}

/** A queue once a mark must show in it. */
const queueOf = async (site: string, { as = 'moderator', status = 'pending' } = {}) => {
  newsroom.pass(10)
  const { body } = await newsroom.queue(site, as, { status })
  return v.parse(QueuePage, JSON.parse(body)).comments
}

const shownLast = async (...asked: Parameters<typeof queueOf>) =>
  (await queueOf(...asked)).filter(({ sortLast }) => sortLast).map(({ id }) => id)

it('shows a mark at everything that waits under the address, and leaves the order to time', async () => {
  const { site, first, second, third } = await givenMarked('marked')
  const fourth = await write(site, 'rima@MAIL.example', 'رابعًا')

  expect((await queueOf(site)).map(({ id }) => id)).toEqual([first, second, third, fourth])
  expect(await shownLast(site)).toEqual([first, third, fourth])
})

it('shows it no longer once it has ended', async () => {
  const { site, third } = await givenMarked('ended')
  await mark(site, third, { until: '2040-04-01' })
  newsroom.pass(31 * day)

  expect(await shownLast(site)).toEqual([])
})

it('shows it no longer once it is taken back', async () => {
  const { site, third } = await givenMarked('taken-back')
  await mark(site, third, { until: null })

  expect(await shownLast(site)).toEqual([])
})

it('shows it to nobody who only looks', async () => {
  const { site } = await givenMarked('looked-at')

  expect(await shownLast(site, { as: 'viewer' })).toEqual([])
})

it('shows it in no queue of what was decided', async () => {
  const { site, first } = await givenMarked('decided')
  await newsroom.decide(site, 'moderator', first, { decision: 'approve', version: 1 })

  expect(await queueOf(site, { status: 'approved' })).toMatchObject([{ id: first }])
  expect(await shownLast(site, { status: 'approved' })).toEqual([])
})

it('shows it on no other site', async () => {
  await givenMarked('here')
  await write('weekly', 'rima@mail.example', 'هناك')

  expect(await queueOf('weekly')).toHaveLength(1)
  expect(await shownLast('weekly')).toEqual([])
})

it('shows it no longer where the site has begun to publish at once', async () => {
  const { site } = await givenMarked('opened')
  await newsroom.put(`${site}/settings`, 'admin', {
    version: 1,
    locale: 'ar',
    origins: ['https://daily.example'],
    publishes: 'at-once',
    closed: false,
  })

  expect(await shownLast(site)).toEqual([])
})
