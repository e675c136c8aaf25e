import { expect, it } from 'vitest'
import { givenPendingComment } from '../support/contract/given-comments.ts'
import { fieldErrorsOf } from '../support/contract/read-problem.ts'
import { readOne } from '../support/contract/read-queue.ts'
import { sampleComment } from '../support/contract/sample-comment.ts'
import { taaliq } from '../support/contract/taaliq.ts'
import { uniqueThread } from '../support/contract/unique.ts'

const submitWithWebsite = (website: unknown) =>
  taaliq.post({ thread: uniqueThread() }, sampleComment({ website }))

const websiteOfLength = (codePoints: number, letter: string) => {
  const start = 'https://blog.example/'
  return start + letter.repeat(codePoints - start.length)
}

it.each([
  'https://blog.example',
  'https://blog.example/',
  'http://blog.example/path?q=1&r=%20#part',
  'https://blog.example:8443/',
  'https://مثال.شبكة/مقال',
  'HTTPS://Blog.Example/Path',
  'https://blog.example/@amal?to=a@b',
  'https://blog.example/a?q=a\\b',
])('takes the website %s and keeps it', async website => {
  const { id } = await givenPendingComment({ comment: { website } })

  expect((await readOne(id)).website).toBe(website)
})

it.each(['a', 'ع', '😀'])('takes a website of 2,048 code points of %s', async letter => {
  const website = websiteOfLength(2_048, letter)

  const { id } = await givenPendingComment({ comment: { website } })

  expect((await readOne(id)).website).toBe(website)
})

it.each(['a', 'ع', '😀'])('refuses a website of 2,049 code points of %s', async letter => {
  const answer = await submitWithWebsite(websiteOfLength(2_049, letter))

  expect(fieldErrorsOf(answer)).toEqual(['website: too-long'])
})

it.each([
  'javascript:alert(1)',
  'JavaScript:alert(1)',
  'java\nscript:alert(1)',
  'data:text/html,<b>x</b>',
  'ftp://blog.example/',
  'file:///etc/passwd',
  'mailto:reader@blog.example',
  '//blog.example/',
  'blog.example',
  '/path',
  'https://',
  'http://[::1',
  'https://user@blog.example/',
  'https://user:pass@blog.example/',
  'https://:pass@blog.example/',
  'https://@blog.example/',
  'https://:@blog.example/',
  'https:///user@blog.example/',
  'https://blog.example\\@elsewhere.example/',
  'https://blog.example\u202e/moc',
])('refuses %j as a website', async website => {
  const answer = await submitWithWebsite(website)

  expect(fieldErrorsOf(answer)).toEqual(['website: invalid'])
})

it.each([[7], [true], [['https://blog.example']], [{ href: 'https://blog.example' }]])(
  'refuses %j as a website',
  async website => {
    const answer = await submitWithWebsite(website)

    expect(fieldErrorsOf(answer)).toEqual(['website: invalid'])
  },
)
