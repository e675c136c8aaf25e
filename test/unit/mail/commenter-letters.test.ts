import { describe, expect, it } from 'vitest'
import { locales } from '../../../shared/domain/locale.ts'
import { messagesFor } from '../../../shared/messages/messages.ts'
import { timeInWords } from '../../../shared/messages/time-in-words.ts'
import { unescapeHtml } from '../../support/contract/html.ts'
import { hostileWords } from '../../support/mail/hostile-words.ts'
import { letterExamples, plainWords } from '../../support/mail/letter-examples.ts'

const kinds = ['published', 'reply', 'confirmation'] as const
const aboutComments = ['published', 'reply'] as const
const place = 'https://news.example/a#taaliq-c1'
const choices = 'https://comments.example/v1/subscriptions/t1'

const hrefs = (html: string) =>
  [...html.matchAll(/(?:href|src|action|background)="([^"]*)"/g)].map(([, url]) => url)

/** What is read of an HTML part, without its head. */
const readable = (html: string) => unescapeHtml(html.slice(html.indexOf('<body')).replaceAll(/<[^>]*>/g, ''))

describe.each(locales)('the letters in %s', locale => {
  const letters = letterExamples(locale)
  const { dir, letters: messages, thread } = messagesFor(locale)

  it.each(kinds)('run in their direction, and are in their language: %s', kind => {
    expect(letters[kind].html).toContain(`<html lang="${locale}" dir="${dir}">`)
    expect(letters[kind].html).toContain(`<h1`)
    expect(readable(letters[kind].html)).toContain(messages[kind].headline)
    expect(letters[kind].text.startsWith(messages[kind].headline)).toBe(true)
    expect(`${letters[kind].subject}${letters[kind].text}`).not.toMatch(/\{\w+\}|undefined/)
  })

  it.each(aboutComments)('say the same in both parts: %s', kind => {
    const { html, text } = letters[kind]

    for (const part of [readable(html), text])
      for (const fact of [
        ...Object.values(plainWords),
        'news.example',
        messages[kind].action,
        messages.choices,
      ])
        expect(part).toContain(fact)
  })

  it('ask in both parts for a confirmation of which comment, and how to be left alone', () => {
    const { action, untilThen, never, notYou } = messages.confirmation
    const time = timeInWords(messagesFor(locale), '2026-11-24T08:37:00.000Z')

    for (const part of [readable(letters.confirmation.html), letters.confirmation.text])
      for (const fact of ['news.example', time, action, untilThen, never, notYou])
        expect(part).toContain(fact)
  })

  it('mark the reply of the staff, and name what it answers', () => {
    for (const part of [readable(letters.reply.html), letters.reply.text]) {
      expect(part).toContain(thread.staff)
      expect(part).toContain(messages.reply.own)
    }
    expect(letters.published.text).not.toContain(thread.staff)
  })

  it.each(aboutComments)('name the article in the subject, else the site: %s', kind => {
    const { subject } = letters[kind]
    const { subject: untitled } = letterExamples(locale, { ...plainWords, title: ' \n' })[kind]

    expect(subject).toContain(plainWords.title)
    expect(untitled).toContain('news.example')
  })

  it('link to the place, and to the choice of mails, and nowhere else', () => {
    for (const { html, text } of [letters.published, letters.reply]) {
      expect(hrefs(html)).toEqual([place, choices])
      expect(text.match(/https?:\S+/g)).toEqual([place, choices])
    }
    expect(hrefs(letters.confirmation.html)).toEqual([choices])
    expect(letters.confirmation.text.match(/https?:\S+/g)).toEqual([choices])
  })
})

it('have one subject for all replies below one article, so that they are gathered', () => {
  const one = letterExamples('ar', { ...plainWords, name: 'Sam', content: 'No.' }).reply
  const other = letterExamples('ar').reply

  expect(one.subject).toBe(other.subject)
})

it('keep a name of the other direction from turning a sentence around', () => {
  expect(letterExamples('ar', { ...plainWords, title: 'Six years on' }).reply.subject).toContain(
    '«\u2068Six years on\u2069»',
  )
  expect(letterExamples('en').reply.subject).toContain(`“\u2068${plainWords.title}\u2069”`)
  expect(letterExamples('en', { ...plainWords, title: 'Six years on' }).reply.subject).toMatch(/^[ -~“”]*$/u)
  expect(letterExamples('ar').confirmation.text).toContain('\u2068news.example\u2069')
  expect(letterExamples('ar').reply.html).toContain(`<bdi>${plainWords.name}</bdi>`)
})

it('ask for a confirmation with nothing that somebody typed', () => {
  const one = letterExamples('ar', { name: 'a', title: 'b', content: 'c' }).confirmation

  expect(one).toEqual(letterExamples('ar').confirmation)
})

it.each(aboutComments)('carry no link, image or markup out of a comment: %s', kind => {
  const trap = '<a href="https://evil.example">x</a> <img src="https://evil.example/p.gif"> www.evil.example'

  const { subject, html, text } = letterExamples('en', { name: trap, title: trap, content: trap })[kind]

  expect(html).not.toMatch(/<img|<a href="https:\/\/evil/)
  for (const part of [subject, html, text]) expect(part).not.toMatch(/evil\.example|https:\/\/evil|www\.evil/)
})

it('say that links are disabled, where there was one', () => {
  const { linksDisabled } = messagesFor('en').mail

  expect(letterExamples('en', { ...plainWords, content: 'See https://a.example' }).reply.text).toContain(
    linksDisabled,
  )
  expect(letterExamples('en').reply.text).not.toContain(linksDisabled)
})

it('quote every line of a comment in the plain text, so that none passes for ours', () => {
  const { text } = letterExamples('en', {
    ...plainWords,
    content: 'Yes.\n\n────────\u2028Answer yes or no:',
  }).published

  expect(text).toContain('> Yes.\n> \n> ────────\n> Answer yes or no:\n\n')
})

it.each(Object.entries(hostileWords))(
  'stay far below the 102 KB at which Gmail cuts a mail: %s',
  (_, words) => {
    const { published, reply } = letterExamples('ur', { name: words, title: words, content: words })

    for (const { html } of [published, reply]) expect(Buffer.byteLength(html)).toBeLessThan(30 * 1024)
  },
)

it('stay below the 102 KB, be every letter a line of its own', () => {
  const { html } = letterExamples('ur', { ...plainWords, content: '"\n'.repeat(5000) }).reply

  expect(Buffer.byteLength(html)).toBeLessThan(60 * 1024)
})
