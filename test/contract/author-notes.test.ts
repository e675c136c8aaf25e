import { describe, expect, it } from 'vitest'
import { givenPendingComment, givenTwoByOneAuthor } from '../support/contract/given-comments.ts'
import { readAnswer } from '../support/contract/read-answer.ts'
import { readEventsOf } from '../support/contract/read-audit.ts'
import { readAuthor } from '../support/contract/read-author.ts'
import { outcomeOf, refusalOf } from '../support/contract/read-problem.ts'
import { AuthorNote } from '../support/contract/schemas/author-history.ts'
import { Replied } from '../support/contract/schemas/replied.ts'
import { taaliq } from '../support/contract/taaliq.ts'
import { uniqueKey } from '../support/contract/unique.ts'
import { unreadableBodies } from '../support/contract/unreadable-bodies.ts'

const note = { text: 'يعيد التعليق نفسه كل أسبوع' }

describe('a note', () => {
  it('is answered with who wrote it and when', async () => {
    const { id } = await givenPendingComment()

    const answer = await taaliq.noteAuthor(id, note, { person: 'moderator' })

    expect(readAnswer(AuthorNote, answer)).toMatchObject({ ...note, by: 'سلمى' })
    expect(answer.headers['cache-control']).toBe('no-store')
  })

  it('is there for every colleague, at every comment under the address, newest first', async () => {
    const { id, other } = await givenTwoByOneAuthor()
    await taaliq.noteAuthor(id, note, { person: 'moderator' })
    await taaliq.noteAuthor(other, { text: 'تحدثت معه' })

    expect((await readAuthor(other)).notes).toMatchObject([{ text: 'تحدثت معه' }, { ...note, by: 'سلمى' }])
  })

  it('is nowhere else: not under another address, nor on another site', async () => {
    const { id, email } = await givenTwoByOneAuthor()
    const elsewhere = await givenPendingComment({ site: 'strict', comment: { email } })
    const another = await givenPendingComment()
    await taaliq.noteAuthor(id, note)

    expect((await readAuthor(elsewhere.id, { site: 'strict' })).notes).toEqual([])
    expect((await readAuthor(another.id)).notes).toEqual([])
  })

  it('is told to the audit, which does not repeat it', async () => {
    const { id } = await givenPendingComment()
    await taaliq.noteAuthor(id, note, { person: 'moderator' })

    const told = await readEventsOf(id)

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
    expect((await readEventsOf(id)).filter(({ action }) => action === 'note')).toHaveLength(1)
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
    const { id, other } = await givenTwoByOneAuthor()
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

it('finds no author of a reply by staff', async () => {
  const { id } = await givenPendingComment()
  const { reply } = readAnswer(Replied, await taaliq.reply(id, { version: 1, content: 'شكرًا لك' }))

  const answer = await taaliq.noteAuthor(reply.id, note)

  expect(outcomeOf(answer)).toBe('404 not-found')
})

it.each(unreadableBodies('text=x'))('refuses %j', async (body, type, outcome) => {
  const { id } = await givenPendingComment()

  const answer = await taaliq.moderate('admin', {
    method: 'POST',
    path: `/sites/demo/comments/${id}/author/notes`,
    headers: { 'content-type': type, 'idempotency-key': uniqueKey() },
    body,
  })

  expect(outcomeOf(answer)).toBe(outcome)
})
