import { expect, it } from 'vitest'
import { approve, givenApprovedComment, givenPendingComment } from '../support/contract/given-comments.ts'
import { inBatches } from '../support/contract/in-batches.ts'
import { readAnswer } from '../support/contract/read-answer.ts'
import { outcomeOf } from '../support/contract/read-problem.ts'
import { readQueue, readWholeQueue } from '../support/contract/read-queue.ts'
import { ModeratorSites } from '../support/contract/schemas/moderator-sites.ts'
import { taaliq } from '../support/contract/taaliq.ts'
import { textOfLength } from '../support/contract/text-of-length.ts'
import { uniqueThread } from '../support/contract/unique.ts'

const site = 'strict'

const sitesOf = async (person: 'admin' | 'moderator' | 'second' | 'viewer') =>
  readAnswer(ModeratorSites, await taaliq.moderate(person, { path: '/sites' })).sites

it('shows a waiting comment with its article and why it is held', async () => {
  const article = { pageUrl: `${taaliq.origin}/demo/`, pageTitle: 'مقال جميل' }
  const given = await givenPendingComment({ site, comment: { ...article, website: 'https://blog.example/' } })

  const { comments } = await readQueue(site, { order: 'newest', limit: 100 })

  expect(comments.find(({ id }) => id === given.id)).toMatchObject({
    id: given.id,
    version: 1,
    status: 'pending',
    name: given.name,
    website: 'https://blog.example/',
    content: given.content,
    thread: { id: given.thread, title: 'مقال جميل', url: `${taaliq.origin}/demo/` },
    held: [{ rule: 'premoderation' }],
  })
})

it('shows the parent of a reply with the first 300 letters of its text', async () => {
  const content = textOfLength('😀تعليق', 400)
  const parent = await givenApprovedComment({ site, comment: { content } })
  const reply = await givenPendingComment({ site, thread: parent.thread, comment: { parentId: parent.id } })

  const { comments } = await readQueue(site, { order: 'newest', limit: 100 })

  const shown = comments.find(({ id }) => id === reply.id)?.parent
  expect(shown).toMatchObject({ id: parent.id, name: parent.name })
  expect(Array.from(shown?.content ?? '').length).toBeLessThanOrEqual(301)
  expect(shown?.content.startsWith(textOfLength('😀تعليق', 299))).toBe(true)
})

it('shows what waits, oldest first, unless asked otherwise', async () => {
  await inBatches([1, 2, 3], 1, () => givenPendingComment({ site }))

  const [byDefault, asked] = await Promise.all([
    readQueue(site, { limit: 3 }),
    readQueue(site, { limit: 3, status: 'pending', order: 'oldest' }),
  ])

  expect(byDefault.comments.map(({ status }) => status)).toEqual(['pending', 'pending', 'pending'])
  expect(byDefault.comments.map(({ id }) => id)).toEqual(asked.comments.map(({ id }) => id))
  expect(byDefault.comments.map(({ createdAt }) => createdAt)).toEqual(
    byDefault.comments.map(({ createdAt }) => createdAt).toSorted(),
  )
})

it.each(['oldest', 'newest'] as const)('pages through a whole queue, %s first, each once', async order => {
  const thread = uniqueThread()
  const given = await inBatches(Array(25).fill(0), 1, () => givenPendingComment({ site, thread }))
  const ids = given.map(({ id }) => id)

  const comments = await readWholeQueue(site, { limit: 10, order })

  const own = comments.filter(comment => comment.thread.id === thread).map(({ id }) => id)
  expect(own).toEqual(order === 'oldest' ? ids : ids.toReversed())
  expect(new Set(comments.map(({ id }) => id)).size).toBe(comments.length)
})

it.each([
  ['approve', 'approved'],
  ['reject', 'rejected'],
  ['spam', 'spam'],
  ['trash', 'trash'],
])('moves what was decided %s from pending to %s', async (decision, status) => {
  const { id } = await givenPendingComment({ site })

  await taaliq.decide(id, { decision, version: 1 }, { site })

  const decided = (await readQueue(site, { status, order: 'newest', limit: 100 })).comments
  const waiting = await readWholeQueue(site, { limit: 100 })
  expect(decided.find(comment => comment.id === id)).toMatchObject({ status, version: 2 })
  expect(waiting.map(comment => comment.id)).not.toContain(id)
})

it.each(['approved', 'rejected', 'spam', 'trash', 'pending'])(
  'shows no other than %s when asked',
  async status => {
    const { comments } = await readQueue(site, { status, limit: 100 })

    expect(comments.filter(comment => comment.status !== status)).toEqual([])
  },
)

it('refuses to list a status that there is not', async () => {
  expect(outcomeOf(await taaliq.queue(site, { status: 'published' }))).toMatch(/^(400|422) /u)
})

it.each(['0', '101', '-1', 'ten', '1.5'])('answers the limit %j without failing', async limit => {
  const answer = await taaliq.queue(site, { limit })

  expect(outcomeOf(answer)).toMatch(/^(200|400 .*|422 .*)$/u)
})

it('shows the comments of no other site', async () => {
  const elsewhere = await givenPendingComment({ site: 'demo' })

  const { comments } = await readQueue(site, { order: 'newest', limit: 100 })

  expect(comments.map(({ id }) => id)).not.toContain(elsewhere.id)
})

it('counts what waits to 99 and then says 100', async () => {
  await inBatches(Array(101).fill(0), 10, () => givenPendingComment({ site: 'demo' }))

  await expect
    .poll(async () => (await readQueue('demo', { limit: 1 })).pending, { timeout: 12_000 })
    .toBe(100)
})

it('counts what waits, at most ten seconds late', async () => {
  const held = await givenPendingComment({ site })
  const exact = async () => Math.min((await readWholeQueue(site, { limit: 100 })).length, 100)

  await approve(held.id, site)

  await expect
    .poll(async () => (await readQueue(site, { limit: 1 })).pending - (await exact()), { timeout: 14_000 })
    .toBe(0)
})

it('names to each person the sites that are theirs, and as what', async () => {
  const [admin, moderator, second, viewer] = await Promise.all([
    sitesOf('admin'),
    sitesOf('moderator'),
    sitesOf('second'),
    sitesOf('viewer'),
  ])

  expect(admin.map(({ site: name, role }) => `${name} ${role}`).toSorted()).toEqual([
    'demo admin',
    'open admin',
    'strict admin',
  ])
  expect(moderator.map(({ site: name, role }) => `${name} ${role}`)).toEqual(['demo moderator'])
  expect(second.map(({ site: name, role }) => `${name} ${role}`)).toEqual(['demo moderator'])
  expect(viewer.map(({ site: name, role }) => `${name} ${role}`)).toEqual(['demo viewer'])
})

it('names no site to a stranger', async () => {
  const answer = await taaliq.moderate('stranger', { path: '/sites' })

  expect(answer.text).not.toMatch(/demo|strict|open/u)
  expect(outcomeOf(answer)).toMatch(/^(200|403 forbidden)$/u)
})

it('is never cached', async () => {
  const answers = await Promise.all([
    taaliq.moderate('admin', { path: '/sites' }),
    taaliq.queue(site),
    taaliq.queue(site, { cursor: 'x' }),
  ])

  expect(answers.map(answer => answer.headers['cache-control'])).toEqual(Array(3).fill('no-store'))
})
