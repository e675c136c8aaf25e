import { describe, expect, it } from 'vitest'
import { proposals } from '../../../shared/domain/decision.ts'
import { locales } from '../../../shared/domain/locale.ts'
import { waitingComments } from '../../../shared/mail/waiting-comments.tsx'
import { ageInWords } from '../../../shared/messages/age-in-words.ts'
import { fill } from '../../../shared/messages/fill.ts'
import { messagesFor } from '../../../shared/messages/messages.ts'
import { plural } from '../../../shared/messages/plural.ts'
import { moderatedExample } from '../../support/moderated-example.ts'

const nineOClock = '2026-11-24T09:00:00.000Z'
const noon = new Date('2026-11-24T12:00:00Z')

const givenMail = (more: Partial<Parameters<typeof waitingComments>[0]> = {}) =>
  waitingComments({
    locale: 'ar',
    site: 'demo',
    waiting: [moderatedExample()],
    linksFor: ({ id }) =>
      proposals.map(decision => ({ decision, href: `http://localhost:3000/${id}/${decision}` })),
    count: 1,
    oldestAt: nineOClock,
    now: noon,
    texts: true,
    consoleUrl: 'http://localhost:3000/console/',
    choiceUrl: 'http://localhost:3000/choice',
    ...more,
  })

const hrefs = (html: string) =>
  [...html.matchAll(/(?:href|src|action|background)="([^"]*)"/g)].map(([, url]) => url)

describe.each(locales)('the mail in %s', locale => {
  const { subject, html, text } = givenMail({ locale, count: 3 })
  const { dir, deciding, mail } = messagesFor(locale)

  it('runs in its direction and holds the name, the text, the article and its age in both parts', () => {
    expect(html).toContain(`<html lang="${locale}" dir="${dir}">`)
    for (const part of [html, text])
      for (const fact of ['سارة', 'تعليق أول', 'مكتبة باب الريح', mail.openConsole])
        expect(part).toContain(fact)
    expect(subject).not.toBe('')
  })

  it('links to the console, to a decision of each kind on each comment, and to how often we write', () => {
    const links = [
      'http://localhost:3000/console/',
      'http://localhost:3000/c1/approve',
      'http://localhost:3000/c1/reject',
      'http://localhost:3000/c1/spam',
      'http://localhost:3000/choice',
    ]

    expect(hrefs(html)).toEqual(links)
    expect(text.match(/https?:\S+/g)).toEqual(links)
    for (const label of Object.values(deciding.choices))
      for (const part of [html, text]) expect(part).toContain(label)
  })
})

describe.each(locales)('the mail without texts in %s', locale => {
  const { mail, rhythm } = messagesFor(locale)
  const articles = ['مكتبة باب الريح', 'عبّارة الليل'] as const
  const waiting = [
    moderatedExample({ name: 'سارة', content: 'تعليق أول', thread: { id: 'a', title: articles[0] } }),
    moderatedExample({ name: 'سامي', content: 'تعليق ثان', thread: { id: 'a', title: articles[0] } }),
    moderatedExample({
      name: 'Mark',
      content: 'third',
      thread: { id: 'b', title: articles[1] },
      parent: { id: 'c0', name: 'ليلى', content: 'تعليق مجاب' },
    }),
    moderatedExample({ name: 'Mona', content: 'fourth', thread: { id: 'article-3' } }),
  ]
  const { subject, html, text } = givenMail({ locale, waiting, count: 23, texts: false })

  it('holds no name, text or parent of any comment, in no part', () => {
    const secrets = waiting.flatMap(({ name, content, parent }) => [
      name,
      content,
      ...(parent === undefined ? [] : [parent.name, parent.content]),
    ])

    expect(secrets).toHaveLength(10)
    for (const part of [subject, html, text])
      expect(secrets.filter(secret => part.includes(secret))).toEqual([])
  })

  it('says how many wait, since when, and on which articles, each once', () => {
    const count = messagesFor(locale).numbering === 'arabext' ? '۲۳' : '23'

    expect(subject).toContain(count)
    for (const part of [html, text]) {
      expect(part).toContain(fill(mail.oldest, { age: ageInWords(messagesFor(locale), nineOClock, noon) }))
      expect(part).toContain(rhythm.articles)
      for (const article of [...articles, 'article-3']) expect(part.split(article)).toHaveLength(2)
      expect(part).toContain(plural(messagesFor(locale), mail.andMore, 19))
    }
  })

  it('links to the console and to how often we write, and says nothing of other links', () => {
    const links = ['http://localhost:3000/console/', 'http://localhost:3000/choice']

    expect(hrefs(html)).toEqual(links)
    expect(text.match(/https?:\S+/g)).toEqual(links)
    for (const part of [html, text]) {
      expect(part).toContain(rhythm.choose)
      expect(part).not.toContain(mail.linksExpire)
      expect(part).not.toContain(mail.linksDisabled)
    }
  })
})

it('says of the only comment when it came, without its text', () => {
  expect(givenMail({ locale: 'en', texts: false }).text).toContain('It came 3 hours ago.')
})

it('says how many wait, in the subject', () => {
  expect(givenMail({ locale: 'en', count: 3 }).subject).toBe('3 comments are waiting (demo)')
  expect(givenMail({ locale: 'ar', count: 2 }).subject).toBe('تعليقان بانتظار المراجعة (demo)')
  expect(givenMail({ locale: 'fa', count: 12 }).subject).toBe('۱۲ دیدگاه در انتظار بررسی است (demo)')
  expect(givenMail({ locale: 'en', count: 100 }).subject).toBe('More than 99 comments are waiting (demo)')
})

it('tells how long the oldest has waited', () => {
  expect(givenMail({ locale: 'en', count: 3 }).text).toContain('The oldest came 3 hours ago.')
})

it.each([true, false])('carries no link, image or markup out of a comment (texts: %s)', texts => {
  const trap = '<a href="https://evil.example">x</a> <img src="https://evil.example/p.gif"> www.evil.example'
  const comment = moderatedExample({
    name: trap,
    content: trap,
    website: 'https://evil.example',
    thread: { id: 'a', title: trap, url: 'https://evil.example' },
    parent: { id: 'c0', name: trap, content: trap },
  })

  const { subject, html, text } = givenMail({ waiting: [comment], texts })

  expect(html).not.toMatch(/<img|<a href="https:\/\/evil/)
  for (const part of [subject, html, text]) expect(part).not.toMatch(/evil\.example|https:\/\/evil|www\.evil/)
})

it('lists in the given order, and counts what it leaves out', () => {
  const waiting = Array.from({ length: 25 }, (_, index) =>
    moderatedExample({ content: `تعليق رقم ${index + 1};` }),
  )

  const { html, text } = givenMail({ waiting, count: 25 })

  expect([...text.matchAll(/رقم (\d+);/g)].map(([, number]) => Number(number))).toEqual(
    Array.from({ length: 20 }, (_, index) => index + 1),
  )
  expect(html).toContain('و5 تعليقات أخرى')
})

it('finds the direction of every line of a text', () => {
  const { html } = givenMail({ waiting: [moderatedExample({ content: 'سطر\n\nline' })] })

  expect(html).toContain(
    '<div dir="auto" style="text-align:start">سطر</div><div dir="auto" style="text-align:start"><br/></div><div dir="auto" style="text-align:start">line</div>',
  )
})

it('shortens a long text by whole letters, and says so', () => {
  const { text } = givenMail({ waiting: [moderatedExample({ content: '👩‍👩‍👧'.repeat(1001) })] })

  expect(/\n(?:👩‍👩‍👧)+…\n/u.test(text)).toBe(true)
})

it('stays below the 102 KB at which Gmail cuts a mail, be all of it emoji', () => {
  const waiting = Array.from({ length: 20 }, () => moderatedExample({ content: '🌿'.repeat(10_000) }))
  const href = `https://0123456789.execute-api.eu-central-1.amazonaws.com/v1/moderation/act/${'x'.repeat(150)}`

  const { html } = givenMail({
    waiting,
    count: 20,
    linksFor: () => proposals.map(decision => ({ decision, href })),
  })

  expect(Buffer.byteLength(html)).toBeLessThan(102 * 1024)
})
