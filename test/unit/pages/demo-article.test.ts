import { describe, expect, it } from 'vitest'
import { articlePage } from '../../../local/demo/article-page.ts'
import type { Article } from '../../../local/demo/articles/article.ts'
import { ferry } from '../../../local/demo/articles/ferry.ts'
import { library } from '../../../local/demo/articles/library.ts'
import { qanat } from '../../../local/demo/articles/qanat.ts'
import { commentSection } from '../../../local/demo/plain/comment-section.ts'
import { createDemo } from '../../../local/demo/routes.ts'
import { messagesFor } from '../../../shared/messages/messages.ts'
import { commentExample } from './thread-page-example.ts'

const publicUrl = 'http://localhost:3000'
const demo = createDemo(publicUrl)
const givenPage = async (path: string) => (await demo.request(path)).text()

describe('an article’s page', () => {
  it.each<readonly [string, Article]>([
    ['Arabic', library],
    ['English', ferry],
    ['Persian', qanat],
  ])('in %s says its language and its address, and ends in the widget', async (_, article) => {
    const page = await givenPage(article.path)

    expect(page).toContain(`<html lang="${article.lang}" dir="${article.dir}">`)
    expect(page).toContain(`<link rel="canonical" href="${publicUrl}${article.path}">`)
    expect(page).toContain(`<taaliq-comments site="demo" thread="${article.thread}">`)
    expect(page).toContain(`<noscript><a href="/v1/sites/demo/threads/${article.thread}">`)
  })

  it('joins and parts Persian letters as they are written', () => {
    expect(qanat.title).toContain('باغ\u200cهای')
  })

  it('is found without its last slash', async () => {
    const answer = await demo.request('/demo/en')

    expect(answer.status).toBe(301)
    expect(answer.headers.get('location')).toMatch(/\/demo\/en\/$/u)
  })
})

describe('the page with a strict policy', () => {
  it('forbids everything but scripts and calls of its own origin', async () => {
    const { headers } = await demo.request('/demo/csp/')

    expect(headers.get('content-security-policy')).toBe(
      "default-src 'none'; script-src 'self'; connect-src 'self'; style-src 'none'; require-trusted-types-for 'script'; base-uri 'none'; form-action 'none'",
    )
  })

  it('has nothing that its own policy would refuse', async () => {
    const page = await givenPage('/demo/csp/')

    expect(page).not.toMatch(/<style| style=|<img|rel="icon"|<script>| on\w+=/u)
  })
})

it.each(['/demo/spa/', '/demo/spa/article-en'])('is one app at %s, with all its articles', async path => {
  const page = await givenPage(path)

  expect(page.match(/<template [^>]*data-thread="[\w-]+"/gu)).toHaveLength(3)
})

describe('a publisher’s own theme', () => {
  const givenTheme = async (more: Partial<Parameters<typeof commentSection>[0]> = {}) =>
    String(
      await articlePage({
        article: library,
        address: `${publicUrl}/demo/plain/`,
        comments: commentSection({
          publicUrl,
          comments: { comments: [commentExample('c1')], count: 1, closed: false, nextCursor: null },
          notice: undefined,
          replyTo: undefined,
          messages: messagesFor('ar'),
          ...more,
        }),
      }),
    )

  it('is an Arabic article that ends in its comments', async () => {
    const page = await givenTheme()

    expect(page).toContain('<html lang="ar" dir="rtl">')
    expect(page).toContain('تعليق واحد')
    expect(page).toContain('<div class="text" dir="auto">سطر أول\nسطر ثانٍ</div>')
  })

  it('posts to the API, and says where it comes from', async () => {
    const page = await givenTheme()

    expect(page).toContain('action="http://localhost:3000/v1/sites/demo/threads/article-1/comments"')
    expect(page).toContain('name="pageUrl" value="http://localhost:3000/demo/plain/"')
  })

  it('prints hostile text as text', async () => {
    const hostile = '"><script>alert(1)</script>'
    const comments = [
      commentExample('c1', { name: hostile, content: hostile, website: `https://x.example/${hostile}` }),
    ]

    const page = await givenTheme({
      comments: { comments, count: 1, closed: false, nextCursor: null },
      replyTo: 'c1',
    })

    expect(page).not.toContain('<script')
  })

  it('tells readers that a comment waits', async () => {
    expect(await givenTheme({ notice: 'pending' })).toContain('وصلنا تعليقك')
  })

  it('still has its form when the comments cannot be read', async () => {
    expect(await givenTheme({ comments: undefined })).toContain('<form')
  })
})
