import { randomUUID } from 'node:crypto'
import { expect, it } from 'vitest'
import { givenApprovedComment, givenPendingComment } from '../support/contract/given-comments.ts'
import { fieldErrorsOf, readProblem } from '../support/contract/read-problem.ts'
import { readThread } from '../support/contract/read-thread.ts'
import { sampleComment } from '../support/contract/sample-comment.ts'
import { taaliq } from '../support/contract/taaliq.ts'
import { uniqueThread } from '../support/contract/unique.ts'

const replyTo = (thread: string, parentId: unknown) =>
  taaliq.post({ thread }, sampleComment({ parentId }), { headers: { 'accept-language': 'en' } })

it('shows nothing that nobody approved', async () => {
  const { thread } = await givenPendingComment()

  expect(await readThread({ thread })).toMatchObject({ comments: [], count: 0 })
})

it('shows an approved comment at once, its text as it was approved', async () => {
  const given = await givenPendingComment({ comment: { content: 'سطر\nسطر <b>' } })

  await taaliq.decide(given.id, { decision: 'approve', version: 1 })

  expect(await readThread(given)).toMatchObject({
    comments: [{ id: given.id, name: given.name, content: 'سطر\nسطر <b>', parentId: null }],
    count: 1,
  })
})

it.each(['hold', 'reject', 'spam', 'trash'])(
  'hides an approved comment when a moderator says %s',
  async decision => {
    const given = await givenApprovedComment()

    await taaliq.decide(given.id, { decision, version: 2 })

    expect(await readThread(given)).toMatchObject({ comments: [], count: 0 })
  },
)

it('shows again what was approved again, and counts it once', async () => {
  const given = await givenApprovedComment()

  await taaliq.decide(given.id, { decision: 'hold', version: 2 })
  await taaliq.decide(given.id, { decision: 'approve', version: 3 })

  expect(await readThread(given)).toMatchObject({ comments: [{ id: given.id }], count: 1 })
})

it.each(['reject', 'spam', 'trash'])('shows nothing that was held and then decided %s', async decision => {
  const given = await givenPendingComment()

  await taaliq.decide(given.id, { decision, version: 1 })

  expect(await readThread(given)).toMatchObject({ comments: [], count: 0 })
})

it('takes back what a site published at once', async () => {
  const place = { site: 'open', thread: uniqueThread() }
  await taaliq.post(place, sampleComment())
  const id = (await readThread(place)).comments.map(comment => comment.id).join()

  await taaliq.decide(id, { decision: 'trash', version: 1 }, { site: 'open' })

  expect(await readThread(place)).toMatchObject({ comments: [], count: 0 })
})

it('shows a reply under its parent', async () => {
  const parent = await givenApprovedComment()

  const reply = await givenApprovedComment({ thread: parent.thread, comment: { parentId: parent.id } })

  expect(await readThread(parent)).toMatchObject({
    comments: [
      { id: parent.id, parentId: null },
      { id: reply.id, parentId: parent.id },
    ],
    count: 2,
  })
})

it('takes null as no parent', async () => {
  const given = await givenApprovedComment({ comment: { parentId: null } })

  expect(await readThread(given)).toMatchObject({ comments: [{ parentId: null }] })
})

it('knows no parent that waits', async () => {
  const parent = await givenPendingComment()

  expect(fieldErrorsOf(await replyTo(parent.thread, parent.id))).toEqual(['parentId: unknown-parent'])
})

it('knows no parent that was taken back', async () => {
  const parent = await givenApprovedComment()
  await taaliq.decide(parent.id, { decision: 'reject', version: 2 })

  expect(fieldErrorsOf(await replyTo(parent.thread, parent.id))).toEqual(['parentId: unknown-parent'])
})

it('knows no parent of another thread or site', async () => {
  const parent = await givenApprovedComment()
  const elsewhere = await givenApprovedComment({ site: 'strict', thread: parent.thread })

  expect(fieldErrorsOf(await replyTo(uniqueThread(), parent.id))).toEqual(['parentId: unknown-parent'])
  expect(fieldErrorsOf(await replyTo(parent.thread, elsewhere.id))).toEqual(['parentId: unknown-parent'])
})

it.each([randomUUID(), 'x', '0', '../THREAD', `${randomUUID()}x`])('knows no parent %s', async parentId => {
  expect(fieldErrorsOf(await replyTo(uniqueThread(), parentId))).toEqual(['parentId: unknown-parent'])
})

it.each([[7], [true], [['x']], [{}]])('takes %j for no parent', async parentId => {
  const errors = fieldErrorsOf(await replyTo(uniqueThread(), parentId))

  expect(errors.join()).toMatch(/^parentId: (invalid|unknown-parent)$/u)
})

it('gives one answer for every reason why a parent is unknown', async () => {
  const waiting = await givenPendingComment()
  const elsewhere = await givenApprovedComment()

  const answers = await Promise.all([
    replyTo(waiting.thread, waiting.id),
    replyTo(waiting.thread, elsewhere.id),
    replyTo(waiting.thread, randomUUID()),
  ])

  const told = answers.map(answer => ({ ...readProblem(answer), requestId: '' }))
  expect(told[1]).toEqual(told[0])
  expect(told[2]).toEqual(told[0])
})
