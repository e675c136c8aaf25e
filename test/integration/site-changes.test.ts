import * as v from 'valibot'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type Newsroom, openNewsroom } from '../support/audit/open-newsroom.ts'
import { runAudit } from '../support/audit/run-audit.ts'
import { tamper } from '../support/audit/tamper.ts'
import { AuditPage } from '../support/contract/schemas/audit-page.ts'

let newsroom: Newsroom

beforeAll(async () => {
  newsroom = await openNewsroom()
})

afterAll(() => newsroom?.close())

const settings = {
  version: 1,
  locale: 'ar',
  origins: ['https://daily.example'],
  publishes: 'held',
  closed: false,
}

const change = (site: string, changed: object, as = 'admin') =>
  newsroom.put(`${site}/settings`, as, { ...settings, ...changed })

const giveRole = (site: string, id: string, role: string, as = 'admin') =>
  newsroom.put(`${site}/members/${id}`, as, { role })

const remove = (site: string, id: string, as = 'admin') =>
  newsroom.ask({ method: 'DELETE', path: `/v1/moderation/sites/${site}/members/${id}`, as })

const statusesOf = async (...asked: Promise<{ status: number }>[]) =>
  (await Promise.all(asked)).map(({ status }) => status)

const auditOf = async (site: string) =>
  v.parse(AuditPage, JSON.parse((await newsroom.audit(site, 'admin', { order: 'oldest' })).body)).events

const verify = (site: string) => runAudit(newsroom.database, ['--site', site, '--stage', 'test'])

/** A site of its own, with an administrator, a moderator and a viewer. */
const givenSite = async (site: string) => {
  await newsroom.createSite({ site, locale: 'ar', origins: settings.origins, publishes: 'held' })
  for (const role of ['admin', 'moderator', 'viewer'] as const)
    await newsroom.invite(site, { email: `${role}@daily.example`, name: role, role, locale: 'ar' })
}

it('raises the version with each change, and answers what stands', async () => {
  await givenSite('raised')

  await change('raised', { commentsPerMinute: 5 })
  const second = await change('raised', { version: 2, locale: 'fa', publishes: 'at-once', closed: true })

  const stands = { ...settings, version: 3, locale: 'fa', publishes: 'at-once', closed: true }
  const shown = await newsroom.ask({ path: '/v1/moderation/sites/raised/settings', as: 'viewer' })
  expect(JSON.parse(second.body)).toEqual(stands)
  expect(JSON.parse(shown.body)).toEqual(stands)
})

it('says for how many days until somebody says for ever, and tells both', async () => {
  await givenSite('limited')

  const limits = { closesAfterDays: 14, keepsRefusedDays: 3650 }
  const first = await change('limited', limits)
  const second = await change('limited', { version: 2, closesAfterDays: null, keepsRefusedDays: 90 })

  expect(JSON.parse(first.body)).toEqual({ ...settings, version: 2, ...limits })
  expect(JSON.parse(second.body)).toEqual({ ...settings, version: 3, keepsRefusedDays: 90 })
  expect(await auditOf('limited')).toMatchObject([
    { subject: 'closesAfterDays', from: null, to: '14' },
    { subject: 'keepsRefusedDays', from: null, to: '3650' },
    { subject: 'closesAfterDays', from: '14', to: null },
    { subject: 'keepsRefusedDays', from: '3650', to: '90' },
  ])
})

it('keeps the first of two simultaneous changes and tells the other', async () => {
  await givenSite('raced')

  const statuses = await statusesOf(change('raced', { locale: 'fa' }), change('raced', { locale: 'he' }))

  expect(statuses.toSorted((one, other) => one - other)).toEqual([200, 409])
  expect(await auditOf('raced')).toHaveLength(1)
})

it('tells of each setting that is another now, in the audit of the site', async () => {
  await givenSite('told')

  await change('told', {
    origins: ['https://daily.example', 'https://m.daily.example'],
    commentsPerMinute: 5,
  })
  await change('told', { ...settings, version: 2, origins: ['https://m.daily.example'], closed: true })

  expect(await auditOf('told')).toMatchObject([
    {
      version: 2,
      action: 'settings',
      subject: 'origins',
      from: 'https://daily.example',
      to: 'https://daily.example https://m.daily.example',
      by: 'admin',
    },
    { version: 3, subject: 'commentsPerMinute', from: null, to: '5' },
    { version: 4, subject: 'origins' },
    { version: 5, subject: 'commentsPerMinute', from: '5', to: null },
    { version: 6, subject: 'closed', from: 'open', to: 'closed' },
  ])
})

it('goes on after each event of one moment, page by page', async () => {
  await givenSite('paged')
  await change('paged', { locale: 'he', publishes: 'at-once', commentsPerMinute: 7, closed: true })

  const pages = await newsroom.everyPage(query => newsroom.audit('paged', 'admin', { ...query, limit: 1 }))

  const events = pages.flatMap(({ body }) => v.parse(AuditPage, JSON.parse(body)).events)
  expect(events.map(({ version }) => version)).toEqual([5, 4, 3, 2])
})

it('is in force for readers within a minute', async () => {
  await givenSite('forced')
  const place = { site: 'forced', thread: 'article-1' }
  const fields = { name: 'أمل', email: 'amal@example.com', content: 'تعليق' }
  const before = await newsroom.submit(place, fields)

  await change('forced', { closed: true })
  newsroom.pass(60)

  const after = await newsroom.submit(place, { ...fields, content: 'آخر' })
  expect([before.status, after.status]).toEqual([202, 403])
  expect(JSON.parse((await newsroom.list(place)).body)).toMatchObject({ closed: true })
})

it('publishes at once within a minute of being told to, and only where it is told from', async () => {
  await givenSite('loosened')
  const place = { site: 'loosened', thread: 'article-1' }
  const fields = { name: 'أمل', email: 'amal@example.com', content: 'تعليق' }
  await newsroom.list(place)

  await change('loosened', { publishes: 'at-once', origins: ['https://m.daily.example'] })
  newsroom.pass(60)

  const [mine, theirs] = await Promise.all([
    newsroom.submit(place, fields, { headers: { origin: 'https://m.daily.example' } }),
    newsroom.submit(place, fields, { headers: { origin: 'https://daily.example' } }),
  ])
  expect([mine.status, theirs.status]).toEqual([201, 403])
})

it('closes a thread for readers within a minute', async () => {
  await givenSite('quiet')
  const place = { site: 'quiet', thread: 'article-1' }
  const fields = { name: 'أمل', email: 'amal@example.com', content: 'تعليق' }
  const before = await newsroom.submit(place, fields)

  await newsroom.put('quiet/threads/article-1', 'moderator', { state: 'closed' })
  newsroom.pass(60)

  const after = await newsroom.submit(place, { ...fields, content: 'آخر' })
  expect([before.status, after.status]).toEqual([202, 403])
})

it('puts a removed moderator out at once', async () => {
  await givenSite('left')
  const before = await newsroom.queue('left', 'moderator')

  const removed = await remove('left', 'moderator')

  const after = await newsroom.queue('left', 'moderator')
  expect([before.status, removed.status, after.status]).toEqual([200, 204, 403])
  expect(await auditOf('left')).toMatchObject([
    { action: 'member', subject: 'moderator', from: 'moderator', to: null, by: 'admin' },
  ])
})

it('gives a role at once, and takes it', async () => {
  await givenSite('moved')

  const promoted = await giveRole('moved', 'viewer', 'admin')
  const asAdmin = await change('moved', { locale: 'he' }, 'viewer')
  await giveRole('moved', 'viewer', 'viewer')
  const asViewer = await change('moved', { version: 2, locale: 'ar' }, 'viewer')

  expect([promoted.status, asAdmin.status, asViewer.status]).toEqual([200, 200, 403])
})

it('lets one of two administrators remain who remove each other at the same moment', async () => {
  await givenSite('duel')
  await giveRole('duel', 'moderator', 'admin')

  const statuses = await statusesOf(
    remove('duel', 'moderator', 'admin'),
    remove('duel', 'admin', 'moderator'),
  )

  expect(statuses.toSorted((one, other) => one - other)).toEqual([204, 403])
})

it('lets an administrator step down where another remains', async () => {
  await givenSite('handed')
  const alone = await giveRole('handed', 'admin', 'viewer')
  await giveRole('handed', 'moderator', 'admin')

  const handed = await giveRole('handed', 'admin', 'viewer')

  expect([alone.status, handed.status]).toEqual([409, 200])
})

it('keeps all of many changes at once in one unbroken chain', async () => {
  await givenSite('busiest')
  const threads = ['one', 'two', 'three']

  await Promise.all(
    threads.map(thread => newsroom.put(`busiest/threads/${thread}`, 'moderator', { state: 'closed' })),
  )

  expect((await auditOf('busiest')).map(({ version }) => version)).toEqual([2, 3, 4])
  expect(await verify('busiest')).toMatchObject({
    exitCode: 0,
    printed: 'busiest: 0 comments, 3 events, 0 breaks\n',
  })
})

it.each([
  ['altered', 3, (site: string) => tamper(newsroom.database).alterSite(site, 3, { by: 'سلمى' })],
  ['cut', 4, (site: string) => tamper(newsroom.database).removeOfSite(site, 4)],
  ['missing', 2, (site: string) => tamper(newsroom.database).removeOfSite(site, 2)],
])('shows to whoever verifies the audit where the chain of a site is %s', async (site, version, harm) => {
  await givenSite(site)
  await change(site, { locale: 'fa' })
  await giveRole(site, 'viewer', 'moderator')
  await remove(site, 'viewer')

  await harm(site)

  expect(await verify(site)).toMatchObject({
    exitCode: 1,
    printed: `${site} itself is broken at version ${version}\n${site}: 0 comments, ${version === 3 ? 3 : 2} events, 1 breaks\n`,
  })
})
