import { expect, it } from 'vitest'
import { givenApprovedComment, givenPendingComment } from '../support/contract/given-comments.ts'
import { readAnswer } from '../support/contract/read-answer.ts'
import { fieldErrorsOf, outcomeOf, readProblem } from '../support/contract/read-problem.ts'
import { readOne, readQueue } from '../support/contract/read-queue.ts'
import { readThread } from '../support/contract/read-thread.ts'
import { ModeratedComment } from '../support/contract/schemas/moderated-comment.ts'
import { taaliq } from '../support/contract/taaliq.ts'
import { uniqueWord } from '../support/contract/unique.ts'
import { unreadableBodies } from '../support/contract/unreadable-bodies.ts'
import { readFeed } from '../support/xml/read-feed.ts'

const edit = { version: 1, content: 'نص بلا رقم الهاتف', reason: 'رقم هاتف' }

it('answers the comment with its new words, at its next version, marked as edited', async () => {
  const { id, name, thread } = await givenPendingComment()

  const answer = await taaliq.edit(id, edit)

  expect(readAnswer(ModeratedComment, answer)).toMatchObject({
    id,
    name,
    content: edit.content,
    status: 'pending',
    version: 2,
    edited: true,
    thread: { id: thread },
  })
  expect(answer.headers['cache-control']).toBe('no-store')
})

it('keeps the words before, who changed them, when and why', async () => {
  const { id, content } = await givenPendingComment()

  await taaliq.edit(id, edit, { person: 'moderator' })

  const { events } = await readOne(id)
  expect(events).toHaveLength(2)
  expect(events[1]).toMatchObject({
    version: 2,
    action: 'edit',
    from: 'pending',
    to: 'pending',
    by: 'سلمى',
    reason: edit.reason,
    before: content,
  })
})

it('keeps every text there was, however often it is edited', async () => {
  const { id, content } = await givenPendingComment()

  await taaliq.edit(id, { ...edit, content: 'مرة' })
  await taaliq.edit(id, { ...edit, content: 'مرتين', version: 2 })

  const one = await readOne(id)
  expect(one.events.map(({ before }) => before)).toEqual([undefined, content, 'مرة'])
  expect(one).toMatchObject({ content: 'مرتين', version: 3 })
})

it('marks an edited comment in its queue, and no other', async () => {
  const other = await givenPendingComment()
  const { id } = await givenPendingComment()
  await taaliq.edit(id, edit)

  const { comments } = await readQueue('demo', { order: 'newest', limit: 100 })

  const marks = new Map(comments.map(comment => [comment.id, comment.edited]))
  expect([marks.get(id), marks.get(other.id)]).toEqual([true, undefined])
})

it('shows everybody the new words of an approved comment, and no trace of the old ones', async () => {
  const { id, thread, content } = await givenApprovedComment()
  const before = await taaliq.list({ thread })

  await taaliq.edit(id, { ...edit, version: 2 })

  const after = await taaliq.list({ thread })
  const { text } = await taaliq.send({ path: taaliq.threadPath({ thread }) })
  expect(await readThread({ thread })).toMatchObject({ count: 1, comments: [{ id, content: edit.content }] })
  expect(after.headers.etag).not.toBe(before.headers.etag)
  expect(text).toContain(edit.content)
  expect(`${after.text}${text}`).not.toContain(content)
})

it('tells feed readers that the entry and the feed have changed', async () => {
  const { id, thread } = await givenApprovedComment()
  const path = `${taaliq.threadPath({ thread })}/feed.atom`
  const before = readFeed((await taaliq.send({ path })).text)

  await taaliq.edit(id, { ...edit, version: 2 })

  const after = readFeed((await taaliq.send({ path })).text)
  const [entry] = after.entries
  expect(entry?.content).toBe(edit.content)
  expect(after.updated?.localeCompare(before.updated ?? '')).toBe(1)
  expect(entry?.updated).toBe(after.updated)
  expect(entry?.published).toBe(before.entries[0]?.published)
})

it('publishes nothing that waits', async () => {
  const { id, thread } = await givenPendingComment()

  await taaliq.edit(id, edit)

  expect(await readThread({ thread })).toMatchObject({ count: 0, comments: [] })
})

it('is what a later decision approves', async () => {
  const { id, thread } = await givenPendingComment()
  await taaliq.edit(id, edit)

  await taaliq.decide(id, { decision: 'approve', version: 2 })

  expect(await readThread({ thread })).toMatchObject({ comments: [{ id, content: edit.content }] })
  expect(await readOne(id)).toMatchObject({ status: 'approved', version: 3, edited: true })
})

it('keeps a decision from approving a text that its moderator has not read', async () => {
  const { id } = await givenPendingComment()
  await taaliq.edit(id, edit, { person: 'moderator' })

  const late = await taaliq.decide(id, { decision: 'approve', version: 1 }, { person: 'second' })

  const { events } = await readOne(id)
  expect(outcomeOf(late)).toBe('409 stale-decision')
  expect(readProblem(late).current).toEqual({
    status: 'pending',
    version: 2,
    by: 'سلمى',
    at: events[1]?.at,
  })
})

it('tells who is late what was decided, by whom and when', async () => {
  const { id, content } = await givenPendingComment()
  await taaliq.decide(id, { decision: 'spam', version: 1 }, { person: 'moderator' })

  const late = await taaliq.edit(id, edit, { person: 'second' })

  expect(outcomeOf(late)).toBe('409 stale-decision')
  expect(readProblem(late).current).toMatchObject({ status: 'spam', version: 2, by: 'سلمى' })
  expect(await readOne(id)).toMatchObject({ content, version: 2 })
})

it('keeps the first of two simultaneous edits and tells the other', async () => {
  const { id } = await givenPendingComment()

  const answers = await Promise.all([
    taaliq.edit(id, { ...edit, content: 'نص أول' }, { person: 'moderator' }),
    taaliq.edit(id, { ...edit, content: 'نص آخر' }, { person: 'second' }),
  ])

  const { version, content, events } = await readOne(id)
  const winner = answers.find(({ status }) => status === 200)
  expect(answers.map(outcomeOf).toSorted()).toEqual(['200', '409 stale-decision'])
  expect([version, events.length]).toEqual([2, 2])
  expect(winner && readAnswer(ModeratedComment, winner).content).toBe(content)
})

it.each(['%s', '  %s\n', '%s\r\n'])('writes nothing where the words stay as they are: %j', async typed => {
  const { id, content } = await givenPendingComment()
  const before = await readOne(id)

  const answer = await taaliq.edit(id, { ...edit, content: typed.replace('%s', content) })

  const unchanged = readAnswer(ModeratedComment, answer)
  expect([unchanged.version, unchanged.edited]).toEqual([1, undefined])
  expect(await readOne(id)).toEqual(before)
})

it('keeps a text as a reader’s is kept', async () => {
  const { id } = await givenPendingComment()

  const answer = await taaliq.edit(id, { ...edit, content: '  cafe\u0301\r\nمی\u200cخواهم  ' })

  expect(readAnswer(ModeratedComment, answer).content).toBe('caf\u00e9\nمی\u200cخواهم')
})

it.each([
  ['content', '', 'required'],
  ['content', '\u3164', 'required'],
  ['content', 7, 'invalid'],
  ['content', 'a\u0001b', 'invalid'],
  ['content', `ع${'\u0651'.repeat(9)}`, 'invalid'],
  ['content', 'ن'.repeat(10_001), 'too-long'],
  ['reason', undefined, 'required'],
  ['reason', null, 'required'],
  ['reason', '  ', 'required'],
  ['reason', 7, 'invalid'],
  ['reason', 'a\u0001b', 'invalid'],
  ['reason', 'ن'.repeat(1001), 'too-long'],
  ['version', undefined, 'required'],
  ['version', '1', 'invalid'],
  ['version', 1.5, 'invalid'],
])('refuses as %s: %j', async (field, value, code) => {
  const { id, content } = await givenPendingComment()

  const answer = await taaliq.edit(id, { ...edit, [field]: value })

  expect(fieldErrorsOf(answer)).toEqual([`${field}: ${code}`])
  expect(await readOne(id)).toMatchObject({ content, version: 1 })
})

it('names every mistake at once', async () => {
  const { id } = await givenPendingComment()

  expect(fieldErrorsOf(await taaliq.edit(id, {}))).toEqual([
    'content: required',
    'reason: required',
    'version: required',
  ])
})

it.each(['amal@mail.example', 'AMAL%40mail.example', 'أمل@بريد.example', 'ａｍａｌ＠mail.example'])(
  'brings in no e-mail address: %s',
  async address => {
    const { id } = await givenPendingComment()

    const answer = await taaliq.edit(id, { ...edit, content: `راسلوني على ${address}` })

    expect(fieldErrorsOf(answer)).toEqual(['content: contains-email'])
  },
)

it('keeps an address that stood there, which was checked when it was submitted', async () => {
  const address = `desk-${uniqueWord()}@paper.example`
  const { id } = await givenPendingComment({ comment: { content: `راسلو التحرير: ${address}` } })

  const answer = await taaliq.edit(id, { ...edit, content: `راسلوا التحرير (${address})` })

  expect(outcomeOf(answer)).toBe('200')
})

it('changes nothing but the words', async () => {
  const { id } = await givenApprovedComment({ comment: { website: 'https://blog.example/' } })
  const before = await readOne(id)

  await taaliq.edit(id, { ...edit, version: 2, name: 'x', status: 'trash', staff: true, before: 'x' })

  const { events: _, ...after } = await readOne(id)
  expect(after).toEqual({
    id,
    version: 3,
    content: edit.content,
    edited: true,
    status: 'approved',
    name: before.name,
    website: before.website,
    createdAt: before.createdAt,
    thread: before.thread,
    held: before.held,
    author: before.author,
  })
})

it.each(unreadableBodies('content=x'))('refuses %j', async (body, type, outcome) => {
  const { id } = await givenPendingComment()

  const answer = await taaliq.moderate('admin', {
    method: 'POST',
    path: `/sites/demo/comments/${id}/edit`,
    headers: { 'content-type': type },
    body,
  })

  expect(outcomeOf(answer)).toBe(outcome)
})
