import { expect, it } from 'vitest'
import { articlePage } from '../../../local/demo/article-page.ts'
import { commentExample } from './thread-page-example.ts'

const givenPage = async (more: Partial<Parameters<typeof articlePage>[0]> = {}) =>
  String(
    await articlePage({
      publicUrl: 'http://localhost:3000',
      comments: { comments: [commentExample('c1')], count: 1, closed: false, nextCursor: null },
      notice: undefined,
      replyTo: undefined,
      ...more,
    }),
  )

it('is an Arabic article that ends in its comments', async () => {
  const page = await givenPage()

  expect(page).toContain('<html lang="ar" dir="rtl">')
  expect(page).toContain('تعليق واحد')
  expect(page).toContain('<div class="text" dir="auto">سطر أول\nسطر ثانٍ</div>')
})

it('posts to the API, and says where it comes from', async () => {
  const page = await givenPage()

  expect(page).toContain('action="http://localhost:3000/v1/sites/demo/threads/article-1/comments"')
  expect(page).toContain('name="pageUrl" value="http://localhost:3000/demo/"')
})

it('prints hostile text as text', async () => {
  const hostile = '"><script>alert(1)</script>'
  const comments = [
    commentExample('c1', { name: hostile, content: hostile, website: `https://x.example/${hostile}` }),
  ]

  const page = await givenPage({
    comments: { comments, count: 1, closed: false, nextCursor: null },
    replyTo: 'c1',
  })

  expect(page).not.toContain('<script')
})

it('tells readers that a comment waits', async () => {
  expect(await givenPage({ notice: 'pending' })).toContain('وصلنا تعليقك')
})

it('still has its form when the comments cannot be read', async () => {
  expect(await givenPage({ comments: undefined })).toContain('<form')
})
