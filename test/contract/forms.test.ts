import { expect, it } from 'vitest'
import { outcomeOf } from '../support/contract/read-problem.ts'
import { readThread } from '../support/contract/read-thread.ts'
import { taaliq } from '../support/contract/taaliq.ts'
import { uniqueClientAddress, uniqueEmail, uniqueThread, uniqueWord } from '../support/contract/unique.ts'

const sampleForm = (fields: Record<string, string> = {}) => ({
  name: 'أمل حسن',
  email: uniqueEmail(),
  content: `مقال جميل ${uniqueWord()}`,
  ...fields,
})

const sampleWordPressForm = (fields: Record<string, string> = {}) => ({
  author: 'أمل حسن',
  email: uniqueEmail(),
  url: 'https://blog.example/',
  comment: `مقال جميل ${uniqueWord()}`,
  comment_parent: '0',
  ...fields,
})

const submit = (fields: Record<string, string>) => taaliq.postForm({ thread: uniqueThread() }, fields)

/** Posts to a site that publishes at once and reads back what came of it. */
const publish = async (fields: Record<string, string>, thread = uniqueThread()) => {
  const place = { site: 'open', thread }
  const answer = await taaliq.postForm(place, fields, { from: uniqueClientAddress() })
  return { answer, comments: (await readThread(place)).comments }
}

it('sends the reader back to the article, to the place that says it is held', async () => {
  const answer = await submit(sampleForm({ pageUrl: `${taaliq.origin}/demo/` }))

  expect(outcomeOf(answer)).toBe('303')
  expect(answer.headers.location).toBe(`${taaliq.origin}/demo/?taaliq=pending#taaliq`)
})

it('keeps the query of the article and replaces its fragment', async () => {
  const answer = await submit(sampleForm({ redirect_to: `${taaliq.origin}/article?p=5#comments` }))

  expect(answer.headers.location).toBe(`${taaliq.origin}/article?p=5&taaliq=pending#taaliq`)
})

it('sends who names no article to a page of the site', async () => {
  const answer = await submit(sampleForm())

  const location = new URL(answer.headers.location ?? '', taaliq.origin)
  expect(outcomeOf(answer)).toBe('303')
  expect(location.origin).toBe(taaliq.origin)
  expect(location.searchParams.get('taaliq')).toBe('pending')
  expect(location.hash).toBe('#taaliq')
})

it.each([
  'https://evil.example/',
  '//evil.example/',
  '\\\\evil.example/',
  '/\\evil.example/',
  `${taaliq.origin}.evil.example/`,
  `${taaliq.origin}@evil.example/`,
  'javascript:alert(1)',
  'data:text/html,x',
  `${taaliq.origin}/\r\nset-cookie: a=b`,
])('never redirects to %j, off the site', async redirect => {
  const answer = await submit(sampleForm({ redirect_to: redirect }))

  expect(outcomeOf(answer)).toBe('303')
  expect(new URL(answer.headers.location ?? '', taaliq.origin).origin).toBe(taaliq.origin)
  expect(answer.headers['set-cookie']).toBeUndefined()
})

it('says nothing of the comment or its author in the address it redirects to', async () => {
  const form = sampleForm({ pageUrl: `${taaliq.origin}/demo/` })

  const answer = await submit(form)

  expect(decodeURIComponent(answer.headers.location ?? '')).not.toContain(form.email)
  expect(decodeURIComponent(answer.headers.location ?? '')).not.toContain(form.content)
})

it('keeps what a form posts', async () => {
  const website = 'https://blog.example/'
  const form = sampleForm({ website, content: `سطر\r\nسطر + & = % ${uniqueWord()}` })

  const { answer, comments } = await publish(form)

  expect(outcomeOf(answer)).toBe('303')
  expect(comments).toMatchObject([{ name: form.name, website, content: form.content.replace('\r\n', '\n') }])
})

it("takes WordPress's names", async () => {
  const form = sampleWordPressForm()

  const { answer, comments } = await publish(form)

  expect(outcomeOf(answer)).toBe('303')
  expect(comments).toMatchObject([
    { name: form.author, website: form.url, content: form.comment, parentId: null },
  ])
})

it("takes WordPress's name for the parent", async () => {
  const thread = uniqueThread()
  const { comments } = await publish(sampleWordPressForm(), thread)
  const parent = comments.map(({ id }) => id).join()

  const { comments: both } = await publish(sampleWordPressForm({ comment_parent: parent }), thread)

  expect(both.map(({ parentId }) => parentId)).toEqual([null, parent])
})

it('takes an empty website and an empty parent as none', async () => {
  const { answer, comments } = await publish(sampleForm({ website: '', parentId: '' }))

  expect(outcomeOf(answer)).toBe('303')
  expect(comments.map(comment => 'website' in comment)).toEqual([false])
})

it("takes WordPress's empty website as none", async () => {
  const { answer } = await publish(sampleWordPressForm({ url: '' }))

  expect(outcomeOf(answer)).toBe('303')
})

it('answers a form posted twice as it did the first time, and keeps one', async () => {
  const form = sampleForm({ pageUrl: `${taaliq.origin}/demo/` })
  const thread = uniqueThread()

  const first = await publish(form, thread)
  const second = await publish(form, thread)

  expect([outcomeOf(first.answer), outcomeOf(second.answer)]).toEqual(['303', '303'])
  expect(second.answer.headers.location).toBe(first.answer.headers.location)
  expect(second.comments).toHaveLength(1)
})

it('refuses a form from a foreign page', async () => {
  const answer = await taaliq.postForm({ thread: uniqueThread() }, sampleForm(), {
    headers: { origin: 'https://evil.example' },
  })

  expect(outcomeOf(answer)).toBe('403 origin-not-allowed')
})

it("takes a form from the site's page", async () => {
  const answer = await taaliq.postForm({ thread: uniqueThread() }, sampleForm(), {
    headers: { origin: taaliq.origin },
  })

  expect(outcomeOf(answer)).toBe('303')
})
