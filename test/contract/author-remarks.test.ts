import { describe, expect, it } from 'vitest'
import { givenPendingComment, givenPublishedComments } from '../support/contract/given-comments.ts'
import { readAnswer } from '../support/contract/read-answer.ts'
import { readAuditPages } from '../support/contract/read-audit.ts'
import { readAuthor } from '../support/contract/read-author.ts'
import { outcomeOf, readProblem } from '../support/contract/read-problem.ts'
import { readOne, readQueue } from '../support/contract/read-queue.ts'
import { sampleComment } from '../support/contract/sample-comment.ts'
import { AuthorMark, AuthorNote } from '../support/contract/schemas/author-history.ts'
import { Replied } from '../support/contract/schemas/replied.ts'
import { Submitted } from '../support/contract/schemas/submitted.ts'
import { taaliq } from '../support/contract/taaliq.ts'
import { uniqueEmail, uniqueKey, uniqueThread } from '../support/contract/unique.ts'

const dayMilliseconds = 86_400_000
const inDays = (days: number) => new Date(Date.now() + days * dayMilliseconds).toISOString()

const note = { text: 'يعيد التعليق نفسه كل أسبوع' }
const mark = () => ({ until: inDays(30), reason: 'إعلانات متكررة' })

/** Two comments under one address, and nobody else's. */
const givenTwo = async (site = 'demo') => {
  const email = uniqueEmail()
  const one = await givenPendingComment({ site, comment: { email } })
  const other = await givenPendingComment({ site, comment: { email } })
  return { email, id: one.id, other: other.id }
}

const toldOf = async (id: string) =>
  (await readAuditPages('demo', { from: inDays(-1 / 24), order: 'oldest', limit: 100 }))
    .flatMap(({ events }) => events)
    .filter(({ comment }) => comment === id)

/** Which of the newest that wait show as read last. */
const readLast = async () =>
  (await readQueue('demo', { order: 'newest', limit: 100 })).comments
    .filter(({ sortLast }) => sortLast)
    .map(({ id }) => id)

/** A refused body in brief: `422 invalid-note text: required`. */
const refusalOf = (answer: Parameters<typeof readProblem>[0]) => {
  const { status, code, errors = [] } = readProblem(answer)
  return [status, code, ...errors.map(({ field, code: why }) => `${field}: ${why}`).toSorted()].join(' ')
}

describe('a note', () => {
  it('is answered with who wrote it and when', async () => {
    const { id } = await givenPendingComment()

    const answer = await taaliq.noteAuthor(id, note, { person: 'moderator' })

    expect(readAnswer(AuthorNote, answer)).toMatchObject({ ...note, by: 'سلمى' })
    expect(answer.headers['cache-control']).toBe('no-store')
  })

  it('is there for every colleague, at every comment under the address, newest first', async () => {
    const { id, other } = await givenTwo()
    await taaliq.noteAuthor(id, note, { person: 'moderator' })
    await taaliq.noteAuthor(other, { text: 'تحدثت معه' })

    expect((await readAuthor(other)).notes).toMatchObject([{ text: 'تحدثت معه' }, { ...note, by: 'سلمى' }])
  })

  it('is nowhere else: not under another address, nor on another site', async () => {
    const { id, email } = await givenTwo()
    const elsewhere = await givenPendingComment({ site: 'strict', comment: { email } })
    const another = await givenPendingComment()
    await taaliq.noteAuthor(id, note)

    expect((await readAuthor(elsewhere.id, { site: 'strict' })).notes).toEqual([])
    expect((await readAuthor(another.id)).notes).toEqual([])
  })

  it('is told to the audit, which does not repeat it', async () => {
    const { id } = await givenPendingComment()
    await taaliq.noteAuthor(id, note, { person: 'moderator' })

    const told = await toldOf(id)

    expect(told).toMatchObject([{ action: 'note', by: 'سلمى', version: 1 }])
    expect(JSON.stringify(told)).not.toContain(note.text)
  })

  it('keeps its text as a reader’s is kept', async () => {
    const { id } = await givenPendingComment()

    const answer = await taaliq.noteAuthor(id, { text: '  cafe\u0301\r\nمی\u200cخواهم  ' })

    expect(readAnswer(AuthorNote, answer).text).toBe('caf\u00e9\nمی\u200cخواهم')
  })

  it('is one however often it is sent, and is told once', async () => {
    const { id } = await givenPendingComment()
    const key = uniqueKey()

    const first = await taaliq.noteAuthor(id, note, { key })
    const second = await taaliq.noteAuthor(id, note, { key })

    expect(readAnswer(AuthorNote, second)).toEqual(readAnswer(AuthorNote, first))
    expect(first.headers['idempotent-replayed']).toBeUndefined()
    expect(second.headers['idempotent-replayed']).toBe('true')
    expect((await readAuthor(id)).notes).toHaveLength(1)
    expect((await toldOf(id)).filter(({ action }) => action === 'note')).toHaveLength(1)
  })

  it('is one of 20 that are sent at once with one key', async () => {
    const { id } = await givenPendingComment()
    const key = uniqueKey()

    const answers = await Promise.all(Array.from({ length: 20 }, () => taaliq.noteAuthor(id, note, { key })))

    const kept = (await readAuthor(id)).notes
    expect(kept).toHaveLength(1)
    expect(answers.map(answer => readAnswer(AuthorNote, answer))).toEqual(Array(20).fill(kept[0]))
  })

  it('cannot say something else under the same key', async () => {
    const { id } = await givenPendingComment()
    const key = uniqueKey()
    await taaliq.noteAuthor(id, note, { key })

    const other = await taaliq.noteAuthor(id, { text: 'نص آخر' }, { key })

    expect(outcomeOf(other)).toBe('422 idempotency-conflict')
    expect((await readAuthor(id)).notes).toMatchObject([note])
  })

  it('is another of another person, or at another comment', async () => {
    const { id, other } = await givenTwo()
    const key = uniqueKey()

    await taaliq.noteAuthor(id, note, { key, person: 'moderator' })
    await taaliq.noteAuthor(id, note, { key, person: 'second' })
    await taaliq.noteAuthor(other, note, { key, person: 'moderator' })

    expect((await readAuthor(id)).notes).toHaveLength(3)
  })

  it.each([{}, { 'idempotency-key': 'k'.repeat(7) }])('is refused without a key: %j', async headers => {
    const { id } = await givenPendingComment()

    const answer = await taaliq.moderate('admin', {
      path: `/sites/demo/comments/${id}/author/notes`,
      json: note,
      headers,
    })

    expect(outcomeOf(answer)).toBe('400 malformed-body')
    expect((await readAuthor(id)).notes).toEqual([])
  })

  it.each([
    [undefined, 'required'],
    [null, 'required'],
    ['  ', 'required'],
    ['\u3164', 'required'],
    [7, 'invalid'],
    ['a\u0001b', 'invalid'],
    ['😀'.repeat(1001), 'too-long'],
    ['كتب لي من amal@mail.example', 'contains-email'],
    ['أمل@بريد.example', 'contains-email'],
  ])('is refused: %j', async (text, code) => {
    const { id } = await givenPendingComment()

    const answer = await taaliq.noteAuthor(id, { text })

    expect(refusalOf(answer)).toBe(`422 invalid-note text: ${code}`)
    expect((await readAuthor(id)).notes).toEqual([])
  })

  it('may be of a thousand code points', async () => {
    const { id } = await givenPendingComment()

    expect(outcomeOf(await taaliq.noteAuthor(id, { text: '😀'.repeat(1000) }))).toBe('200')
  })
})

describe('a mark', () => {
  it('is there for every colleague, at every comment under the address, with its end and why', async () => {
    const { id, other } = await givenTwo()
    const asked = mark()

    const answer = await taaliq.markAuthor(id, asked, { person: 'moderator' })

    const answered = readAnswer(AuthorMark, answer)
    expect(answered.mark).toMatchObject({ ...asked, by: 'سلمى' })
    expect((await readAuthor(other)).mark).toEqual(answered.mark)
  })

  it('shows in the queue, at everything that waits under the address', async () => {
    const { id, other } = await givenTwo()
    const another = await givenPendingComment()

    await taaliq.markAuthor(id, mark())

    await expect.poll(readLast, { timeout: 15_000 }).toEqual(expect.arrayContaining([id, other]))
    expect(await readLast()).not.toContain(another.id)
  })

  it('is replaced by the next', async () => {
    const { id, other } = await givenTwo()
    await taaliq.markAuthor(id, mark(), { person: 'moderator' })

    await taaliq.markAuthor(other, { ...mark(), reason: 'إساءة' })

    expect((await readAuthor(id)).mark).toMatchObject({ reason: 'إساءة' })
  })

  it.each([{ until: null }, { until: null, reason: null }, { until: null, reason: 'اعتذر' }])(
    'is taken back by %j',
    async taken => {
      const { id, other } = await givenTwo()
      await taaliq.markAuthor(id, mark())

      const answer = await taaliq.markAuthor(other, taken)

      expect(readAnswer(AuthorMark, answer)).toEqual({ mark: null })
      expect((await readAuthor(id)).mark).toBeNull()
    },
  )

  it('ends by itself', async () => {
    const { id } = await givenPendingComment()
    await taaliq.markAuthor(id, { ...mark(), until: new Date(Date.now() + 1500).toISOString() })

    await expect.poll(async () => (await readAuthor(id)).mark, { timeout: 10_000 }).toBeNull()
  })

  it('is told to the audit, with its end and why, and so is that it is gone', async () => {
    const { id } = await givenPendingComment()
    const asked = mark()
    await taaliq.markAuthor(id, asked, { person: 'moderator' })
    await taaliq.markAuthor(id, { until: null, reason: 'اعتذر' })

    expect(await toldOf(id)).toMatchObject([
      { action: 'mark', by: 'سلمى', ...asked },
      { action: 'unmark', by: 'ليلى', reason: 'اعتذر' },
    ])
  })

  it('takes a day for its first moment in UTC', async () => {
    const { id } = await givenPendingComment()
    const day = inDays(3).slice(0, 10)

    const { mark: kept } = readAnswer(AuthorMark, await taaliq.markAuthor(id, { ...mark(), until: day }))

    expect(kept?.until).toBe(`${day}T00:00:00.000Z`)
  })

  it.each([
    [{ until: undefined }, 'until: required'],
    [{ until: 'soon' }, 'until: invalid'],
    [{ until: 7 }, 'until: invalid'],
    [{ until: '2026-02-30T25:00:00Z' }, 'until: invalid'],
    [{ until: inDays(-1) }, 'until: invalid'],
    [{ until: inDays(367) }, 'until: invalid'],
    [{ reason: undefined }, 'reason: required'],
    [{ reason: '' }, 'reason: required'],
    [{ reason: 7 }, 'reason: invalid'],
    [{ reason: 'a\u0001b' }, 'reason: invalid'],
    [{ reason: 'ن'.repeat(1001) }, 'reason: too-long'],
    [{ reason: 'هو amal@mail.example' }, 'reason: contains-email'],
  ])('is refused: %j', async (changed, error) => {
    const { id } = await givenPendingComment()

    const answer = await taaliq.markAuthor(id, { ...mark(), ...changed })

    expect(refusalOf(answer)).toBe(`422 invalid-mark ${error}`)
    expect((await readAuthor(id)).mark).toBeNull()
  })

  it('does not exist where comments are published at once', async () => {
    const [id = ''] = await givenPublishedComments(uniqueThread(), [{}])

    const answer = await taaliq.markAuthor(id, mark(), { site: 'open' })

    expect(outcomeOf(answer)).toBe('409 publishes-at-once')
    expect(readProblem(answer).errors).toBeUndefined()
    expect(await readAuthor(id, { site: 'open' })).toMatchObject({ mark: null, mayMark: false })
  })

  it('changes nothing for its author: not what a submit answers, nor where a comment stands', async () => {
    const { id, other, email } = await givenTwo()
    const unmarked = await taaliq.post({ thread: 'marked' }, sampleComment())
    await taaliq.markAuthor(id, mark())

    const answer = await taaliq.post({ thread: 'marked' }, sampleComment({ email }))

    const { status } = readAnswer(Submitted, answer, 202)
    expect(Object.keys(JSON.parse(answer.text))).toEqual(Object.keys(JSON.parse(unmarked.text)))
    expect(Object.keys(answer.headers)).toEqual(Object.keys(unmarked.headers))
    expect(status).toBe('pending')
    expect(await readOne(other)).toMatchObject({ status: 'pending', version: 1 })
  })
})

it.each(['noteAuthor', 'markAuthor'] as const)('%s finds no author of a reply by staff', async act => {
  const { id } = await givenPendingComment()
  const { reply } = readAnswer(Replied, await taaliq.reply(id, { version: 1, content: 'شكرًا لك' }))

  const answer = await taaliq[act](reply.id, { ...note, ...mark() })

  expect(outcomeOf(answer)).toBe('404 not-found')
})

it.each(['author/notes', 'author/mark'])('%s reads JSON alone', async tail => {
  const { id } = await givenPendingComment()
  const send = (body: string, type: string) =>
    taaliq.moderate('admin', {
      method: 'POST',
      path: `/sites/demo/comments/${id}/${tail}`,
      headers: { 'content-type': type, 'idempotency-key': uniqueKey() },
      body,
    })

  const answers = [
    await send('{', 'application/json'),
    await send('text=x', 'application/x-www-form-urlencoded'),
    await send(' '.repeat(129 * 1024), 'application/json'),
  ]

  expect(answers.map(outcomeOf)).toEqual([
    '400 malformed-body',
    '415 unsupported-media-type',
    '413 body-too-large',
  ])
})
