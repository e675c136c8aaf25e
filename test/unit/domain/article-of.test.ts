import { expect, it } from 'vitest'
import { articleOf } from '../../../shared/domain/article-of.ts'

const email = 'reader@example.com'

it('keeps an article’s title and address', () => {
  expect(articleOf(email, 'العنوان', 'https://news.example/a?p=1')).toEqual({
    threadTitle: 'العنوان',
    threadUrl: 'https://news.example/a?p=1',
  })
})

it('leaves out the query in which a newsletter put the reader’s address', () => {
  const { threadUrl } = articleOf(email, undefined, 'https://news.example/a?mail=reader%40example.com')

  expect(threadUrl).toBe('https://news.example/a')
})

it('leaves out a title that shows the address', () => {
  expect(articleOf(email, `Hello ${email}`).threadTitle).toBeUndefined()
})
