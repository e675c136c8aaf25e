import { describe, expect, it } from 'vitest'
import { messagesFor } from '../../shared/messages/messages.ts'
import { timeInWords } from '../../shared/messages/time-in-words.ts'
import { mailPageOf } from '../support/contract/mail-page-of.ts'
import { openLetterReader } from '../support/contract/open-letter-reader.ts'
import { readAnswer } from '../support/contract/read-answer.ts'
import { ModeratedCommentInFull } from '../support/contract/schemas/moderated-comment.ts'
import { taaliq } from '../support/contract/taaliq.ts'
import { uniqueWord } from '../support/contract/unique.ts'

/** Somebody whose comment is public and whose address is confirmed. */
const givenConfirmed = async () => {
  const reader = openLetterReader()
  const id = await reader.publish()
  const path = mailPageOf(await reader.letter(0))
  await reader.choose(path, 'choice=confirm', { origin: taaliq.origin })
  return { ...reader, id, path }
}

describe('the first letter to an address', () => {
  it('asks whether it is its reader’s, and repeats nothing that was typed', async () => {
    const reader = openLetterReader()
    const words = {
      name: `اسم ${uniqueWord()}`,
      content: `نص ${uniqueWord()}`,
      pageTitle: `عنوان ${uniqueWord()}`,
    }
    const pageUrl = `${taaliq.origin}/${uniqueWord()}`

    await reader.publish({ ...words, pageUrl })

    const { text, html, raw, to, headers } = await reader.letter(0)
    expect(to).toEqual([reader.email])
    for (const typed of [...Object.values(words), pageUrl, reader.place.thread])
      for (const part of [text, html, raw]) expect(part).not.toContain(typed)
    expect(headers).toMatchObject({
      'auto-submitted': 'auto-generated',
      'list-unsubscribe-post': 'List-Unsubscribe=One-Click',
      'list-unsubscribe': expect.stringMatching(/^<http:\/\/localhost:\d+\/v1\/subscriptions\/[^>]+>$/u),
    })
  })

  it('names the comment by when it was written, as its page does', async () => {
    const reader = openLetterReader()
    const id = await reader.publish()
    const { createdAt } = readAnswer(ModeratedCommentInFull, await taaliq.one(id))
    const writtenAt = timeInWords(messagesFor('ar'), createdAt)

    const letter = await reader.letter(0)
    const page = await taaliq.send({ path: mailPageOf(letter) })

    for (const part of [letter.text, letter.html, page.text]) expect(part).toContain(writtenAt)
  })

  it('makes whoever presses its button a verified author of that comment, and nobody by opening it', async () => {
    const reader = openLetterReader()
    const id = await reader.publish()
    const path = mailPageOf(await reader.letter(0))
    const isVerified = async () => readAnswer(ModeratedCommentInFull, await taaliq.one(id)).author.verified

    const opened = await taaliq.send({ path })
    const before = await isVerified()
    const pressed = await reader.choose(path, 'choice=confirm', { origin: taaliq.origin })

    expect([opened.status, pressed.status]).toEqual([200, 200])
    expect([before, await isVerified()]).toEqual([false, true])
  })
})

describe('a reader who confirmed', () => {
  it('is told of an answer, with its words, and of nothing that still waits', async () => {
    const { id, answer, letter, letters } = await givenConfirmed()
    const content = `جواب ${uniqueWord()}`

    await answer(id, { content })

    const { text, html } = await letter(1)
    expect(text).toContain(content)
    expect(html).toContain(content)
    expect(await letters()).toHaveLength(2)
  })

  it.each([
    ['one click of a mail program', 'List-Unsubscribe=One-Click'],
    ['the end of this conversation', 'choice=thread'],
    ['the end of this site', 'choice=site'],
    ['the end of everything', 'choice=everything'],
  ])('gets no more after %s', async (_, body) => {
    const { id, answer, letter, letters, choose, settled } = await givenConfirmed()
    await answer(id)
    const path = mailPageOf(await letter(1))

    const { status } = await choose(path, body)
    const unheard = await answer(id)

    expect(status).toBe(200)
    expect((await settled(unheard)).mails).toMatchObject([{ kind: 'reply', state: 'not-sent' }])
    expect(await letters()).toHaveLength(2)
  })

  it('gets them again after taking that back', async () => {
    const { id, answer, letter, choose } = await givenConfirmed()
    await answer(id)
    const path = mailPageOf(await letter(1))
    await choose(path, 'List-Unsubscribe=One-Click')
    await choose(path, 'choice=resume&scope=site', { origin: taaliq.origin })

    await answer(id)

    expect((await letter(2)).to).toHaveLength(1)
  })
})

it('shows administrators what became of each mail, without an address', async () => {
  const { id, email, answer, settled } = await givenConfirmed()
  const answered = await answer(id)

  const shown = [await settled(id), await settled(answered)]

  expect(shown.flatMap(({ mails }) => mails)).toMatchObject([
    { kind: 'published', state: 'sent', attempts: 1 },
    { kind: 'reply', state: 'sent', attempts: 1 },
  ])
  expect(shown.map(({ text }) => text).join()).not.toContain(email)
})
