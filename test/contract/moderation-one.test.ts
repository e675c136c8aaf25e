import { expect, it } from 'vitest'
import { givenApprovedComment, givenPendingComment } from '../support/contract/given-comments.ts'
import { readOne } from '../support/contract/read-queue.ts'
import { taaliq } from '../support/contract/taaliq.ts'
import { uniqueEmail } from '../support/contract/unique.ts'

it('shows a comment whole', async () => {
  const given = await givenPendingComment({ comment: { website: 'https://blog.example/' } })

  expect(await readOne(given.id)).toMatchObject({
    id: given.id,
    version: 1,
    status: 'pending',
    name: given.name,
    website: 'https://blog.example/',
    content: given.content,
    thread: { id: given.thread },
    held: [{ rule: 'premoderation' }],
  })
})

it('begins its history with its author', async () => {
  const { id } = await givenPendingComment()

  const { events, createdAt } = await readOne(id)

  expect(events).toHaveLength(1)
  expect(events[0]).toMatchObject({ version: 1, to: 'pending', by: 'author', at: createdAt })
})

it('keeps who decided what, when, from what and why', async () => {
  const { id } = await givenPendingComment()

  await taaliq.decide(id, { decision: 'reject', version: 1, reason: 'إهانة' }, { person: 'moderator' })
  await taaliq.decide(id, { decision: 'approve', version: 2 }, { person: 'second' })
  const { events, version } = await readOne(id)

  expect(version).toBe(3)
  expect(events.map(event => event.version)).toEqual([1, 2, 3])
  expect(events[1]).toMatchObject({ from: 'pending', to: 'rejected', reason: 'إهانة' })
  expect(events[2]).toMatchObject({ from: 'rejected', to: 'approved' })
  expect(events.map(({ at }) => at)).toEqual(events.map(({ at }) => at).toSorted())
  expect(new Set(events.map(({ by }) => by)).size).toBe(3)
})

it('names moderators by a display name, never by an address', async () => {
  const { id } = await givenApprovedComment()

  const answer = await taaliq.one(id)

  expect(answer.text).not.toContain('@example.com')
  expect((await readOne(id)).events[1]?.by).not.toContain('@')
})

it('counts what became of other comments under the same address', async () => {
  const email = uniqueEmail()
  const comment = { email }
  await givenApprovedComment({ comment })
  await givenApprovedComment({ comment })
  const rejected = await givenPendingComment({ comment })
  await taaliq.decide(rejected.id, { decision: 'reject', version: 1 })

  const { id } = await givenPendingComment({ comment: { email: email.toUpperCase() } })

  expect((await readOne(id)).author).toEqual({ verified: false, approved: 2, rejected: 1 })
})

it("counts nobody else's and no other site's comments", async () => {
  const email = uniqueEmail()
  await givenApprovedComment({ site: 'strict', comment: { email } })

  const { id } = await givenPendingComment({ comment: { email } })

  expect((await readOne(id)).author).toEqual({ verified: false, approved: 0, rejected: 0 })
})

it('is never cached', async () => {
  const { id } = await givenPendingComment()

  expect((await taaliq.one(id)).headers['cache-control']).toBe('no-store')
})
