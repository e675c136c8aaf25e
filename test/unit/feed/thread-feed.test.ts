import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type ThreadFeedProps, threadFeed } from '../../../functions/reader-api/feed/thread-feed.ts'
import { locales } from '../../../shared/domain/locale.ts'
import { messagesFor } from '../../../shared/messages/messages.ts'
import { readFeed } from '../../support/xml/read-feed.ts'
import { commentExample } from '../pages/thread-page-example.ts'

const one = '01936000-0000-7000-8000-000000000001'
const two = '01936000-0000-7000-8000-000000000002'
const other = '01936000-0000-7000-8000-000000000009'
const page = 'https://comments.example/v1/sites/demo/threads/article-1'

const feedOf = (more: Partial<ThreadFeedProps> = {}) =>
  readFeed(
    threadFeed({
      site: { site: 'demo', locale: 'ar', origins: ['https://news.example'] },
      thread: 'article-1',
      article: {},
      comments: [],
      origin: 'https://comments.example',
      ...more,
    }),
  )

describe('the feed', () => {
  it.each(locales)('is called in %s what the page is, and says so', locale => {
    const { language, title } = feedOf({ site: { site: 'demo', locale, origins: [] } })

    expect(language).toBe(locale)
    expect(title).toBe(messagesFor(locale).thread.comments)
  })

  it('names the article where it is known, and leads to it', () => {
    const article = { title: 'عنوان <المقال> & "غيره"', url: 'https://news.example/مقال?a=1&b=2' }

    const { title, links } = feedOf({ article })

    expect(title).toBe('التعليقات: عنوان <المقال> & "غيره"')
    expect(links['related']).toBe('https://news.example/%D9%85%D9%82%D8%A7%D9%84?a=1&b=2')
  })

  it('leads to itself and to the page', () => {
    const { links } = feedOf({ thread: 'مقال' })

    expect(links).toEqual({
      self: 'https://comments.example/v1/sites/demo/threads/%D9%85%D9%82%D8%A7%D9%84/feed.atom',
      replies: 'https://comments.example/v1/sites/demo/threads/%D9%85%D9%82%D8%A7%D9%84/feed.atom',
      alternate: 'https://comments.example/v1/sites/demo/threads/%D9%85%D9%82%D8%A7%D9%84',
    })
  })

  it('keeps its id wherever it is served from, and shares it with no other thread', () => {
    const { id } = feedOf()

    expect(id).toMatch(/^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
    expect(feedOf({ origin: 'https://moved.example' }).id).toBe(id)
    expect(feedOf({ thread: 'article-2' }).id).not.toBe(id)
    expect(feedOf({ site: { site: 'demo', locale: 'ar', origins: ['https://other.example'] } }).id).not.toBe(
      id,
    )
  })
})

describe('when it was updated', () => {
  const written = '2026-11-24T08:37:00.000Z'

  it('is when a comment was last published or taken back', () => {
    const article = { changedAt: '2026-11-24T09:00:00.000Z' }

    expect(feedOf({ article, comments: [commentExample(one)] }).updated).toBe(article.changedAt)
  })

  it('is never before what it holds', () => {
    const article = { changedAt: '2026-11-24T08:00:00.000Z' }

    expect(feedOf({ article, comments: [commentExample(one)] }).updated).toBe(written)
    expect(feedOf({ comments: [commentExample(one)] }).updated).toBe(written)
  })

  it('is always the same while nobody has written', () => {
    expect(feedOf().updated).toBe('1970-01-01T00:00:00.000Z')
  })
})

describe('an entry', () => {
  it('is a comment, with its author’s name and website and nothing else of them', () => {
    const comment = commentExample(one, { website: 'https://sara.example/?a=1&b=<2>' })

    const { entries } = feedOf({ comments: [comment] })

    expect(entries).toEqual([
      {
        id: `urn:uuid:${one}`,
        title: 'سارة',
        published: comment.createdAt,
        updated: comment.createdAt,
        content: 'سطر أول\nسطر ثانٍ',
        contentType: 'text',
        author: [
          ['name', 'سارة'],
          ['uri', 'https://sara.example/?a=1&b=%3C2%3E'],
        ],
        links: { alternate: `${page}?order=newest#comment-${one}` },
        inReplyTo: [],
        total: '0',
      },
    ])
  })

  it('names what it answers, and where that is read', () => {
    const reply = commentExample(two, { parentId: one })

    const [answer, answered] = feedOf({ comments: [reply, commentExample(one)] }).entries

    const href = `${page}?order=newest#comment-${one}`
    expect(answer?.inReplyTo).toEqual([{ ref: `urn:uuid:${one}`, href, type: 'text/html' }])
    expect(answered).toMatchObject({ inReplyTo: [], total: '1' })
  })

  it('names a comment it answers that has left the feed', () => {
    const { entries } = feedOf({ comments: [commentExample(two, { parentId: other })] })

    expect(entries.map(({ inReplyTo }) => inReplyTo)).toEqual([[{ ref: `urn:uuid:${other}` }]])
  })

  it('answers the article, where its address is known', () => {
    const url = 'https://news.example/article'

    const { entries } = feedOf({ article: { url }, comments: [commentExample(one)] })

    expect(entries.map(({ inReplyTo }) => inReplyTo)).toEqual([[{ ref: url, href: url, type: 'text/html' }]])
  })

  it('says what was written, whatever that is', () => {
    const text = fc.string({ unit: 'grapheme', maxLength: 40 })
    const hostile = fc.constantFrom(']]>', '</content>', '<!--', '&#0;', '<?xml?>', '&amp;amp;')

    fc.assert(
      fc.property(text, hostile, text, (before, between, after) => {
        const content = before + between + after
        const { entries } = feedOf({ comments: [commentExample(one, { content })] })

        expect(entries.map(entry => entry.content)).toEqual([content])
      }),
      { seed: 1 },
    )
  })

  it('is well-formed, whatever was stored', () => {
    const text = fc.uint16Array({ maxLength: 40 }).map(units => String.fromCharCode(...units))

    fc.assert(
      fc.property(text, text, (name, content) => {
        const { entries } = feedOf({ comments: [commentExample(one, { name, content })] })

        expect(entries).toHaveLength(1)
      }),
      { seed: 1 },
    )
  })
})
