import { expect, it } from 'vitest'
import { givenPendingComment } from '../support/contract/given-comments.ts'
import { fieldErrorsOf, outcomeOf } from '../support/contract/read-problem.ts'
import { readOne } from '../support/contract/read-queue.ts'
import { sampleComment } from '../support/contract/sample-comment.ts'
import { taaliq } from '../support/contract/taaliq.ts'
import { uniqueThread } from '../support/contract/unique.ts'

const submit = (fields: Record<string, unknown>) =>
  taaliq.post({ thread: uniqueThread() }, sampleComment(fields))

const secondOrigin = taaliq.origin.replace('http:', 'https:')

it('tells moderators the title and address of the article', async () => {
  const pageUrl = `${taaliq.origin}/مقال/?p=5#part`
  const pageTitle = 'تعليق: مقال «جميل» 😀'

  const { id, thread } = await givenPendingComment({ comment: { pageUrl, pageTitle } })

  const kept = (await readOne(id)).thread
  expect(kept).toMatchObject({ id: thread, title: pageTitle })
  expect(new URL(kept.url ?? '').href).toBe(new URL(pageUrl).href)
})

it.each([
  'https://evil.example/article',
  'http://evil.example:80/',
  `${secondOrigin}/article`,
  `${taaliq.origin}.evil.example/`,
  `${taaliq.origin}@evil.example/`,
  `//${new URL(taaliq.origin).host}.evil.example/`,
  'javascript:alert(1)',
  'data:text/html,x',
  'not an address',
])('refuses the article address %s, which is on no origin of the site', async pageUrl => {
  const answer = await submit({ pageUrl })

  expect(fieldErrorsOf(answer)).toEqual(['pageUrl: invalid'])
})

it.each([[7], [true], [['x']], [{}]])('refuses %j as article address and title', async wrong => {
  const answer = await submit({ pageUrl: wrong, pageTitle: wrong })

  expect(fieldErrorsOf(answer)).toEqual(['pageTitle: invalid', 'pageUrl: invalid'])
})

it.each([true, false])('takes %s for notifyReplies', async notifyReplies => {
  const answer = await submit({ notifyReplies })

  expect(outcomeOf(answer)).toBe('202')
})

it.each([['yes'], [1], [[]], [{}]])('refuses %j for notifyReplies', async notifyReplies => {
  const answer = await submit({ notifyReplies })

  expect(fieldErrorsOf(answer)).toEqual(['notifyReplies: invalid'])
})
