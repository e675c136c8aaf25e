import { describe, expect, it } from 'vitest'
import { proposals } from '../../../shared/domain/decision.ts'
import { locales } from '../../../shared/domain/locale.ts'
import { waitingComments } from '../../../shared/mail/waiting-comments.tsx'
import { messagesFor } from '../../../shared/messages/messages.ts'
import { moderatedExample } from '../../support/moderated-example.ts'

const givenMail = (more: Partial<Parameters<typeof waitingComments>[0]> = {}) =>
  waitingComments({
    locale: 'ar',
    site: 'demo',
    waiting: [moderatedExample()],
    linksFor: ({ id }) =>
      proposals.map(decision => ({ decision, href: `http://localhost:3000/${id}/${decision}` })),
    count: 1,
    oldestAt: '2026-11-24T09:00:00.000Z',
    now: new Date('2026-11-24T12:00:00Z'),
    consoleUrl: 'http://localhost:3000/console/',
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

  it('links to the console, and to a decision of each kind on each comment', () => {
    const links = [
      'http://localhost:3000/console/',
      'http://localhost:3000/c1/approve',
      'http://localhost:3000/c1/reject',
      'http://localhost:3000/c1/spam',
    ]

    expect(hrefs(html)).toEqual(links)
    expect(text.match(/https?:\S+/g)).toEqual(links)
    for (const label of Object.values(deciding.choices))
      for (const part of [html, text]) expect(part).toContain(label)
  })
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

it('carries no link, image or markup out of a comment', () => {
  const trap = '<a href="https://evil.example">x</a> <img src="https://evil.example/p.gif"> www.evil.example'
  const comment = moderatedExample({
    name: trap,
    content: trap,
    website: 'https://evil.example',
    thread: { id: 'a', title: trap, url: 'https://evil.example' },
    parent: { id: 'c0', name: trap, content: trap },
  })

  const { subject, html, text } = givenMail({ waiting: [comment] })

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
