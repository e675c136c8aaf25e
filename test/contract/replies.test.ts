import { randomUUID } from 'node:crypto'
import { expect, it } from 'vitest'
import { givenApprovedComment, givenPendingComment } from '../support/contract/given-comments.ts'
import { inBatches } from '../support/contract/in-batches.ts'
import { readAnswer } from '../support/contract/read-answer.ts'
import { fieldErrorsOf, outcomeOf, readProblem, refusalOf } from '../support/contract/read-problem.ts'
import { readOne, readQueue } from '../support/contract/read-queue.ts'
import { readThread } from '../support/contract/read-thread.ts'
import { sampleComment } from '../support/contract/sample-comment.ts'
import { Replied } from '../support/contract/schemas/replied.ts'
import { taaliq } from '../support/contract/taaliq.ts'
import { uniqueKey, uniqueThread } from '../support/contract/unique.ts'
import { unreadableBodies } from '../support/contract/unreadable-bodies.ts'
import { readFeed } from '../support/xml/read-feed.ts'

const answer = { version: 1, content: 'شكرًا، صححنا ذلك' }

it('approves the comment and publishes the answer below it', async () => {
  const { id, thread, name, content } = await givenPendingComment()

  const { comment, reply } = readAnswer(Replied, await taaliq.reply(id, answer, { person: 'moderator' }))

  expect(comment).toMatchObject({ id, status: 'approved', version: 2, content })
  expect(reply).toMatchObject({
    version: 1,
    status: 'approved',
    name: 'سلمى',
    content: answer.content,
    thread: { id: thread },
    parent: { id, name, content },
    held: [],
    staff: true,
  })
  expect(await readThread({ thread })).toEqual({
    comments: [
      expect.objectContaining({ id, staff: false }),
      {
        id: reply.id,
        parentId: id,
        name: 'سلمى',
        content: answer.content,
        createdAt: reply.createdAt,
        staff: true,
      },
    ],
    count: 2,
    closed: false,
    nextCursor: null,
  })
})

it('is cached by nobody', async () => {
  const { id } = await givenPendingComment()

  expect((await taaliq.reply(id, answer)).headers['cache-control']).toBe('no-store')
})

it('leaves what is approved already at its version, and counts one more', async () => {
  const { id, thread } = await givenApprovedComment()

  const { comment } = readAnswer(Replied, await taaliq.reply(id, { ...answer, version: 2 }))

  const { version, events } = await readOne(id)
  expect(comment).toMatchObject({ status: 'approved', version: 2 })
  expect([version, events.length]).toEqual([2, 2])
  expect(await readThread({ thread })).toMatchObject({ count: 2 })
})

it.each(['reject', 'spam', 'trash'])('approves what was decided to be %s', async decision => {
  const { id, thread } = await givenPendingComment()
  await taaliq.decide(id, { decision, version: 1 })

  const { comment } = readAnswer(Replied, await taaliq.reply(id, { ...answer, version: 2 }))

  expect(comment).toMatchObject({ status: 'approved', version: 3 })
  expect(await readThread({ thread })).toMatchObject({ count: 2 })
})

it('tells in the history who approved, and in that of the answer who wrote it', async () => {
  const { id } = await givenPendingComment()

  const { reply } = readAnswer(Replied, await taaliq.reply(id, answer, { person: 'moderator' }))

  const [approved, answered] = await Promise.all([readOne(id), readOne(reply.id)])
  expect(approved.events.slice(1)).toMatchObject([
    { version: 2, action: 'approve', from: 'pending', to: 'approved', by: 'سلمى' },
  ])
  expect(answered.events).toEqual([
    { version: 1, action: 'submit', from: null, to: 'approved', by: 'سلمى', at: reply.createdAt },
  ])
  expect(answered.author).toEqual({ verified: false, approved: 0, rejected: 0 })
})

it('stands in the queue of what is approved, marked as staff’s', async () => {
  const { id } = await givenPendingComment()
  const { reply } = readAnswer(Replied, await taaliq.reply(id, answer))

  const { comments } = await readQueue('demo', { status: 'approved', order: 'newest', limit: 100 })

  const marks = new Map(comments.map(comment => [comment.id, comment.staff]))
  expect([marks.get(reply.id), marks.get(id)]).toEqual([true, undefined])
})

it('wears a badge on the page, and in the feed', async () => {
  const { id, thread } = await givenPendingComment()
  const { reply } = readAnswer(Replied, await taaliq.reply(id, answer))
  const path = taaliq.threadPath({ thread })

  const [page, feed] = await Promise.all([taaliq.send({ path }), taaliq.send({ path: `${path}/feed.atom` })])

  expect(page.text.match(/<span class="staff">[^<]+<\/span>/gu)).toEqual([
    '<span class="staff">من أسرة الموقع</span>',
  ])
  expect(readFeed(feed.text).entries).toMatchObject([
    { id: `urn:uuid:${reply.id}`, content: answer.content },
    { id: `urn:uuid:${id}` },
  ])
  expect(feed.text.match(/<category term="staff" label="من أسرة الموقع"\/>/gu)).toHaveLength(1)
})

it('can be answered by readers, edited and taken back like any comment', async () => {
  const { id, thread } = await givenPendingComment()
  const { reply } = readAnswer(Replied, await taaliq.reply(id, answer))

  const answered = await taaliq.post({ thread }, sampleComment({ parentId: reply.id }))
  const edited = await taaliq.edit(reply.id, { version: 1, content: 'شكرًا', reason: 'أقصر' })
  const taken = await taaliq.decide(reply.id, { decision: 'trash', version: 2 })

  expect([answered, edited, taken].map(outcomeOf)).toEqual(['202', '200', '200'])
  expect(await readThread({ thread })).toMatchObject({ count: 1, comments: [{ id }] })
})

it('quotes a long comment by its beginning', async () => {
  const { id } = await givenPendingComment({ comment: { content: 'ن'.repeat(2000) } })

  const { reply } = readAnswer(Replied, await taaliq.reply(id, answer))

  expect(reply.parent?.content).toBe(`${'ن'.repeat(299)}…`)
})

it('refuses a version that is not the current one, and publishes nothing', async () => {
  const { id, thread } = await givenPendingComment()
  await taaliq.edit(id, { version: 1, content: 'نص آخر', reason: 'خطأ' }, { person: 'second' })

  const late = await taaliq.reply(id, answer)

  expect(outcomeOf(late)).toBe('409 stale-decision')
  expect(readProblem(late).current).toMatchObject({ status: 'pending', version: 2, by: 'يوسف' })
  expect(await readThread({ thread })).toMatchObject({ count: 0 })
})

it('refuses another version of what is approved already', async () => {
  const { id, thread } = await givenApprovedComment()

  const late = await taaliq.reply(id, answer)

  expect(outcomeOf(late)).toBe('409 stale-decision')
  expect(readProblem(late).current).toMatchObject({ status: 'approved', version: 2 })
  expect(await readThread({ thread })).toMatchObject({ count: 1 })
})

it('lets one of a reply and a decision at once be first, and tells the other', async () => {
  const { id, thread } = await givenPendingComment()

  const answers = await Promise.all([
    taaliq.reply(id, answer, { person: 'moderator' }),
    taaliq.decide(id, { decision: 'spam', version: 1 }, { person: 'second' }),
  ])

  const { status, version } = await readOne(id)
  expect(answers.map(outcomeOf).toSorted()).toEqual(['200', '409 stale-decision'])
  expect(version).toBe(2)
  expect(await readThread({ thread })).toMatchObject({ count: status === 'approved' ? 2 : 0 })
})

it('answers a retry the same and publishes once', async () => {
  const { id, thread } = await givenPendingComment()
  const key = uniqueKey()

  const first = await taaliq.reply(id, answer, { key })
  const second = await taaliq.reply(id, answer, { key })

  expect([first.status, second.status]).toEqual([200, 200])
  expect(JSON.parse(second.text)).toEqual(JSON.parse(first.text))
  expect(first.headers['idempotent-replayed']).toBeUndefined()
  expect(second.headers['idempotent-replayed']).toBe('true')
  expect(await readThread({ thread })).toMatchObject({ count: 2 })
})

it('answers a retry the same where the comment was approved before', async () => {
  const { id, thread } = await givenApprovedComment()
  const key = uniqueKey()

  const first = await taaliq.reply(id, { ...answer, version: 2 }, { key })
  const second = await taaliq.reply(id, { ...answer, version: 2 }, { key })

  expect(JSON.parse(second.text)).toEqual(JSON.parse(first.text))
  expect(second.headers['idempotent-replayed']).toBe('true')
  expect(await readThread({ thread })).toMatchObject({ count: 2 })
})

it('tells a retry how both stand now', async () => {
  const { id } = await givenPendingComment()
  const key = uniqueKey()
  const { reply } = readAnswer(Replied, await taaliq.reply(id, answer, { key }))
  await taaliq.decide(id, { decision: 'reject', version: 2 })
  await taaliq.decide(reply.id, { decision: 'trash', version: 1 })

  const again = readAnswer(Replied, await taaliq.reply(id, answer, { key }))

  expect(again.comment).toMatchObject({ id, status: 'rejected', version: 3 })
  expect(again.reply).toMatchObject({ id: reply.id, status: 'trash', version: 2 })
})

it.each([
  ['pending', givenPendingComment, 1],
  ['approved', givenApprovedComment, 2],
] as const)(
  'publishes once of 20 at once with one key, below a comment that is %s',
  async (_, given, version) => {
    const { id, thread } = await given()
    const key = uniqueKey()

    const answers = await inBatches(Array(20).fill(0), 20, () =>
      taaliq.reply(id, { ...answer, version }, { key }),
    )

    const ids = new Set(answers.map(each => readAnswer(Replied, each).reply.id))
    expect(ids.size).toBe(1)
    expect(answers.filter(each => each.headers['idempotent-replayed'] === undefined)).toHaveLength(1)
    expect(await readThread({ thread })).toMatchObject({ count: 2 })
  },
)

it('refuses another text under the same key', async () => {
  const { id, thread } = await givenApprovedComment()
  const key = uniqueKey()
  await taaliq.reply(id, { ...answer, version: 2 }, { key })

  const other = await taaliq.reply(id, { version: 2, content: 'نص آخر' }, { key })

  expect(outcomeOf(other)).toBe('422 idempotency-conflict')
  expect(await readThread({ thread })).toMatchObject({ count: 2 })
})

it('keeps the keys of people and comments apart', async () => {
  const thread = uniqueThread()
  const [one, other] = [await givenApprovedComment({ thread }), await givenApprovedComment({ thread })]
  const key = uniqueKey()

  const answers = [
    await taaliq.reply(one.id, { ...answer, version: 2 }, { key, person: 'moderator' }),
    await taaliq.reply(one.id, { ...answer, version: 2 }, { key, person: 'second' }),
    await taaliq.reply(other.id, { ...answer, version: 2 }, { key, person: 'moderator' }),
  ]

  expect(answers.map(each => [each.status, each.headers['idempotent-replayed']])).toEqual(
    Array(3).fill([200, undefined]),
  )
  expect(await readThread({ thread })).toMatchObject({ count: 5 })
})

it.each([
  ['without a key', undefined],
  ['with a key of 7 characters', 'k'.repeat(7)],
  ['with a key of 129 characters', 'k'.repeat(129)],
  ['with an empty key', ''],
  ['with a key beyond ASCII', 'key-\u00e9-12345'],
])('refuses a reply %s', async (_, key) => {
  const { id } = await givenPendingComment()

  const refused = await taaliq.moderate('admin', {
    path: `/sites/demo/comments/${id}/reply`,
    json: answer,
    headers: key === undefined ? {} : { 'idempotency-key': key },
  })

  expect(refusalOf(refused)).toMatch(/^400 malformed-body Idempotency-Key: (?:required|invalid)$/u)
  expect(await readOne(id)).toMatchObject({ status: 'pending', version: 1 })
})

it.each([
  ['content', undefined, 'required'],
  ['content', '\u3164', 'required'],
  ['content', 7, 'invalid'],
  ['content', 'a\u0001b', 'invalid'],
  ['content', 'ن'.repeat(10_001), 'too-long'],
  ['version', undefined, 'required'],
  ['version', '1', 'invalid'],
])('refuses as %s: %j', async (field, value, code) => {
  const { id } = await givenPendingComment()

  const refused = await taaliq.reply(id, { ...answer, [field]: value })

  expect(fieldErrorsOf(refused)).toEqual([`${field}: ${code}`])
  expect(await readOne(id)).toMatchObject({ status: 'pending', version: 1 })
})

it('takes nothing but the text from its writer', async () => {
  const { id } = await givenPendingComment()

  const { reply } = readAnswer(
    Replied,
    await taaliq.reply(id, { ...answer, name: 'x', staff: false, status: 'pending', parentId: randomUUID() }),
  )

  expect(reply).toMatchObject({ name: 'ليلى', staff: true, status: 'approved', parent: { id } })
})

it.each(unreadableBodies('content=x'))('refuses %j', async (body, type, outcome) => {
  const { id } = await givenPendingComment()

  const refused = await taaliq.moderate('admin', {
    method: 'POST',
    path: `/sites/demo/comments/${id}/reply`,
    headers: { 'content-type': type, 'idempotency-key': uniqueKey() },
    body,
  })

  expect(outcomeOf(refused)).toBe(outcome)
})
