import { expect, it } from 'vitest'
import { commentForm, firstTag, unescapeHtml } from '../support/contract/html.ts'
import { readProblem } from '../support/contract/read-problem.ts'
import { taaliq } from '../support/contract/taaliq.ts'
import { uniqueThread } from '../support/contract/unique.ts'

const wrong = {
  name: 'أ'.repeat(101),
  email: 'no address',
  content: '',
  website: 'ftp://blog.example/"><script>alert(1)</script>',
}

const submit = (fields: Record<string, string>) => taaliq.postForm({ thread: uniqueThread() }, fields)

it("answers a page in the site's language", async () => {
  const answer = await submit(wrong)

  expect(answer.status).toBe(422)
  expect(answer.headers['content-type']?.toLowerCase()).toMatch(/^text\/html; ?charset=utf-8$/u)
  expect(firstTag(answer.text, 'html')).toMatchObject({ lang: 'ar', dir: 'rtl' })
})

it('names every error as the JSON answer does', async () => {
  const answer = await submit(wrong)
  const json = await taaliq.post({ thread: uniqueThread() }, wrong, { headers: { 'accept-language': 'ar' } })

  const errors = readProblem(json).errors ?? []
  const page = unescapeHtml(answer.text)
  expect(errors.map(({ field }) => field).toSorted()).toEqual(['content', 'email', 'name', 'website'])
  expect(errors.filter(({ message }) => !page.includes(message))).toEqual([])
})

it('keeps what was typed', async () => {
  const typed = {
    name: 'أمل "حسن" <b>',
    email: '',
    content: `سطر\nسطر </textarea> & <i>`,
    website: 'https://a.example/?b=1&c=2',
  }

  const form = commentForm((await submit(typed)).text)

  expect(form?.fields).toMatchObject({
    name: typed.name,
    website: typed.website,
    content: typed.content,
  })
})

it("keeps what was typed under WordPress's names", async () => {
  const answer = await submit({
    author: 'أمل',
    email: '',
    comment: 'نص طويل كتبته',
    url: 'https://a.example/',
  })

  const values = Object.values(commentForm(answer.text)?.fields ?? {})
  expect(answer.status).toBe(422)
  expect(values).toEqual(expect.arrayContaining(['أمل', 'نص طويل كتبته', 'https://a.example/']))
})

it('lets the corrected form be sent again', async () => {
  const thread = uniqueThread()
  const answer = await taaliq.postForm(
    { thread },
    { name: 'أمل', email: 'wrong', content: 'نص', pageUrl: `${taaliq.origin}/demo/` },
  )

  const form = commentForm(answer.text)
  const again = await taaliq.send({
    method: 'POST',
    path: new URL(form?.action ?? '', `${taaliq.origin}${taaliq.commentsPath({ thread })}`).pathname,
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams({ ...form?.fields, email: 'amal@paper.example' }).toString(),
  })

  expect(again.status).toBe(303)
  expect(again.headers.location).toBe(`${taaliq.origin}/demo/?taaliq=pending#taaliq`)
})

it('runs nothing that was typed', async () => {
  const answer = await submit({
    ...wrong,
    name: '"><img src=x onerror=alert(1)>',
    content: '</textarea><script>alert(2)</script>',
  })

  expect(answer.text).not.toContain('<script>alert')
  expect(answer.text).not.toContain('<img src=x')
})

it('is not to be cached', async () => {
  const answer = await submit(wrong)

  expect(answer.headers['cache-control']).toBe('no-store')
})
