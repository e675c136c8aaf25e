import { expect, it } from 'vitest'
import { threadPage } from '../../../functions/reader-api/pages/thread-page.tsx'
import { jsonLdOf } from '../../support/json-ld-of.ts'
import { commentExample, threadPageExample } from './thread-page-example.ts'

const url = 'https://comments.example/v1/sites/demo/threads/article-1'

it('tells what the page is, and each comment with author, date and text', () => {
  const page = threadPage(threadPageExample({ comments: [commentExample('c1')], count: 7 }))

  expect(jsonLdOf(page)).toEqual({
    '@context': 'https://schema.org',
    '@type': 'WebPage',
    url,
    name: 'التعليقات',
    inLanguage: 'ar',
    commentCount: 7,
    comment: [
      {
        '@type': 'Comment',
        '@id': 'urn:uuid:c1',
        url: `${url}#comment-c1`,
        author: { '@type': 'Person', name: 'سارة' },
        datePublished: '2026-11-24T08:37:00.000Z',
        text: 'سطر أول\nسطر ثانٍ',
      },
    ],
  })
})

it('names the article where it is known', () => {
  const page = threadPage(
    threadPageExample({
      comments: [commentExample('c1')],
      count: 1,
      threadTitle: 'مقال',
      threadUrl: 'https://news.example/article',
    }),
  )

  expect(jsonLdOf(page)).toMatchObject({
    name: 'تعليق واحد على «مقال»',
    about: {
      '@type': 'Article',
      url: 'https://news.example/article',
      headline: 'مقال',
      discussionUrl: url,
    },
  })
})

it('lays a reply inside what it answers', () => {
  const comments = [
    commentExample('c1'),
    commentExample('c2', { parentId: 'c1' }),
    commentExample('c3', { parentId: 'c2' }),
  ]

  const page = threadPage(threadPageExample({ comments, count: 3 }))

  expect(jsonLdOf(page)).toMatchObject({
    comment: [
      { '@id': 'urn:uuid:c1', comment: [{ '@id': 'urn:uuid:c2', comment: [{ '@id': 'urn:uuid:c3' }] }] },
    ],
  })
})

it('names what a reply answers on another page', () => {
  const comments = [commentExample('c2', { parentId: 'c1' })]

  const page = threadPage(threadPageExample({ comments, count: 2 }))

  expect(jsonLdOf(page)).toMatchObject({
    comment: [{ '@id': 'urn:uuid:c2', parentItem: { '@type': 'Comment', '@id': 'urn:uuid:c1' } }],
  })
})

it('tells hostile text as it is, and lets none of it out', () => {
  const hostile = '</script><script>alert(1)</script><!-- \u2028 </head></body>'
  const comments = [commentExample('c1', { name: hostile, content: hostile })]

  const page = threadPage(threadPageExample({ comments, count: 1 }))

  expect(jsonLdOf(page)).toMatchObject({ comment: [{ author: { name: hostile }, text: hostile }] })
  expect(page.match(/<script|<\/script|<\/head>|<\/body>/g)).toHaveLength(4)
})

it('vouches for no website of a reader', () => {
  const comments = [commentExample('c1', { website: 'https://sara.example/' })]

  const page = threadPage(threadPageExample({ comments, count: 1 }))

  expect(JSON.stringify(jsonLdOf(page))).not.toContain('sara.example')
})

it('says nothing where nobody has written, nor on a page that is not to be found', () => {
  const empty = threadPage(threadPageExample())
  const refused = threadPage(threadPageExample({ comments: [commentExample('c1')], count: 1, form: {} }))

  expect([empty, refused].map(jsonLdOf)).toEqual([undefined, undefined])
})
