import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { styleHash } from '../../../functions/reader-api/pages/style-sheet.tsx'
import { threadPage } from '../../../functions/reader-api/pages/thread-page.tsx'
import { locales } from '../../../shared/domain/locale.ts'
import { messagesFor } from '../../../shared/messages/messages.ts'
import { commentExample, threadPageExample } from './thread-page-example.ts'

describe.each(locales)('the page in %s', locale => {
  const { dir, thread } = messagesFor(locale)
  const page = threadPage(threadPageExample({ site: { site: 'demo', locale, publishes: 'held' } }))

  it('names its language and direction', () => {
    expect(page).toMatch(new RegExp(`^<!doctype html><html lang="${locale}" dir="${dir}">`))
  })

  it('says in one piece that the address is not published', () => {
    expect(page).toContain(`>${thread.addressSentence}<`)
  })

  it('says that a comment waits for a moderator, where it does', () => {
    const publishing = threadPage(threadPageExample({ site: { site: 'demo', locale, publishes: 'at-once' } }))

    expect(page).toContain(thread.moderated)
    expect(publishing).not.toContain(thread.moderated)
  })

  it('invites the first comment, or says that there will be none', () => {
    expect(page).toContain(thread.empty)
    expect(
      threadPage(threadPageExample({ site: { site: 'demo', locale, publishes: 'held' }, closed: true })),
    ).toContain(thread.closed)
  })
})

it('prints hostile text as text', () => {
  const hostile = '"><script>alert(1)</script><img src=x onerror=alert(1)>'
  const comment = commentExample('c1', {
    name: hostile,
    content: hostile,
    website: `https://x.example/${hostile}`,
  })

  const page = threadPage(
    threadPageExample({
      comments: [comment, commentExample('c2', { parentId: 'c1' })],
      count: 2,
      threadTitle: hostile,
      form: {
        replyTo: { id: 'c1', name: hostile },
        values: { name: hostile, email: hostile, content: hostile, website: hostile, notifyReplies: true },
      },
    }),
  )

  expect(page).not.toMatch(/<script|<img|onerror=alert\(1\)>/)
  expect(page.split('&lt;script&gt;').length).toBeGreaterThan(8)
})

it('keeps line breaks, isolates names, and tells machines the time', () => {
  const page = threadPage(threadPageExample({ comments: [commentExample('c1')], count: 1 }))

  expect(page).toContain('<article id="comment-c1"')
  expect(page).toContain('<bdi>سارة</bdi>')
  expect(page).toContain('<div class="text" dir="auto">سطر أول\nسطر ثانٍ</div>')
  expect(page).toContain('<time datetime="2026-11-24T08:37:00.000Z">')
})

it('vouches for no link of a reader', () => {
  const comment = commentExample('c1', { website: 'https://sara.example/?a=1&b=2' })

  const page = threadPage(threadPageExample({ comments: [comment], count: 1 }))

  expect(page).toContain(
    '<a href="https://sara.example/?a=1&amp;b=2" rel="nofollow ugc noopener noreferrer"><bdi>سارة</bdi></a>',
  )
})

it('shows a reply under what it answers, with its name', () => {
  const comments = [
    commentExample('c1'),
    commentExample('c2'),
    commentExample('c3', { parentId: 'c1', name: 'علي' }),
  ]

  const page = threadPage(threadPageExample({ comments, count: 3 }))

  expect([...page.matchAll(/id="comment-(c\d)"/g)].map(([, id]) => id)).toEqual(['c1', 'c3', 'c2'])
  expect(page).toContain('<a href="#comment-c1">ردًّا على <bdi>سارة</bdi></a>')
})

it('shows a reply whose parent is on another page', () => {
  const page = threadPage(
    threadPageExample({ comments: [commentExample('c2', { parentId: 'c1' })], count: 2 }),
  )

  expect(page).toContain('id="comment-c2"')
  expect(page).toContain(messagesFor('ar').thread.inReplyToEarlier)
})

it('leads to the other pages of the list', () => {
  const page = threadPage(
    threadPageExample({
      comments: [commentExample('c1')],
      count: 9,
      nextHref: '/a?cursor=n',
      firstHref: '/a',
    }),
  )

  expect(page).toContain('<a href="/a?cursor=n" rel="next">')
  expect(page).toContain('<a href="/a">')
})

it('says what became of a comment just sent', () => {
  for (const notice of ['pending', 'published'] as const)
    expect(threadPage(threadPageExample({ notice }))).toContain(
      `<p class="notice" role="status">${messagesFor('ar').thread.notices[notice]}</p>`,
    )
})

it('offers no form and no reply where comments are closed', () => {
  const page = threadPage(threadPageExample({ comments: [commentExample('c1')], count: 1, closed: true }))

  expect(page).not.toMatch(/<form|<textarea|replyTo|#taaliq"/)
})

it('runs no script, and needs no style but the one whose hash it names', () => {
  const page = threadPage(threadPageExample({ comments: [commentExample('c1')], count: 1 }))
  const styles = [...page.matchAll(/<style>(.*?)<\/style>/gs)].map(([, style]) => style ?? '')

  expect(page).not.toMatch(
    /<script(?! type="application\/ld\+json">)| style=| on[a-z]+=|<link(?! rel="alternate")|@import|url\(/,
  )
  expect(styles.map(style => `'sha256-${createHash('sha256').update(style).digest('base64')}'`)).toEqual([
    styleHash,
  ])
})
