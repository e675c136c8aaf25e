import { expect, it } from 'vitest'
import {
  givenApprovedComment,
  givenPendingComment,
  givenPublishedComments,
} from '../support/contract/given-comments.ts'
import { commentForm, firstTag, tagsOf, unescapeHtml } from '../support/contract/html.ts'
import { outcomeOf } from '../support/contract/read-problem.ts'
import { readThread } from '../support/contract/read-thread.ts'
import { taaliq } from '../support/contract/taaliq.ts'
import { uniqueClientAddress, uniqueThread, uniqueWord } from '../support/contract/unique.ts'

const pageOf = async (place: { site?: string; thread: string }) => {
  const answer = await taaliq.send({ path: taaliq.threadPath(place) })
  expect(answer.status).toBe(200)
  return answer.text
}

it('is an HTML page in the language and direction of its site', async () => {
  const answer = await taaliq.send({ path: taaliq.threadPath({ thread: uniqueThread() }) })

  expect(answer.status).toBe(200)
  expect(answer.headers['content-type']?.toLowerCase()).toMatch(/^text\/html; ?charset=utf-8$/u)
  expect(answer.text).toMatch(/^<!doctype html>/iu)
  expect(firstTag(answer.text, 'html')).toMatchObject({ lang: 'ar', dir: 'rtl' })
})

it('needs no script', async () => {
  const page = await pageOf({ thread: uniqueThread() })

  expect(page).not.toMatch(/<script\b(?![^>]*application\/ld\+json)/iu)
})

it('may be found by search engines', async () => {
  const answer = await taaliq.send({ path: taaliq.threadPath({ thread: uniqueThread() }) })

  expect(String(answer.headers['x-robots-tag'])).not.toMatch(/noindex/iu)
  expect(answer.text).not.toMatch(/noindex/iu)
  expect(answer.text).toMatch(/<title>[^<]+<\/title>/iu)
})

it('promises that the address stays private and marks what is required', async () => {
  const page = unescapeHtml(await pageOf({ thread: uniqueThread() }))

  expect(page).toContain('لن يتم نشر عنوان بريدك الإلكتروني')
  expect(page).toContain('*')
})

it('shows an approved comment, its name isolated from the direction of the page', async () => {
  const name = `Ann ${uniqueWord()}`
  const { thread, content } = await givenApprovedComment({ comment: { name } })

  const page = await pageOf({ thread })

  expect(unescapeHtml(page)).toContain(content)
  expect(page).toMatch(new RegExp(`<bdi[^>]*>(?:<[^>]+>)?${name}`, 'u'))
})

it('shows nothing that waits', async () => {
  const thread = uniqueThread()
  const name = `name${uniqueWord()}`
  const { content, id } = await givenPendingComment({ thread, comment: { name, content: uniqueWord() } })

  const page = await pageOf({ thread })

  expect(page).not.toContain(content)
  expect(page).not.toContain(name)
  expect(page).not.toContain(id)
})

it('runs nothing that readers wrote', async () => {
  const thread = uniqueThread()
  const hostile = '"><script>alert(1)</script><img src=x onerror=alert(1)>'
  await givenPublishedComments(thread, [
    {
      name: hostile.slice(0, 100),
      content: hostile,
      website: 'https://a.example/"><script>alert(1)</script>',
    },
    { content: '</article></main></body></html><script>alert(2)</script>' },
    { content: '{{7*7}} #{7*7} <%= 7*7 %>' },
  ])

  const page = await pageOf({ site: 'open', thread })

  expect(page).not.toMatch(/<script>alert/iu)
  expect(page).not.toContain('<img src=x')
  expect(unescapeHtml(page)).toContain(hostile)
  expect(page.match(/<\/body>/giu)).toHaveLength(1)
})

it('gives the links of readers no weight and no power', async () => {
  const thread = uniqueThread()
  const website = `https://${uniqueWord()}.example/`
  await givenPublishedComments(thread, [{ website }])

  const page = await pageOf({ site: 'open', thread })

  const { rel } = tagsOf(page, 'a').find(({ href }) => href === website) ?? {}
  expect(rel?.split(' ')).toEqual(expect.arrayContaining(['nofollow', 'ugc', 'noopener', 'noreferrer']))
})

it('takes a comment by its form', async () => {
  const place = { site: 'open', thread: uniqueThread() }
  const form = commentForm(await pageOf(place))
  const content = `من الصفحة ${uniqueWord()}`

  const answer = await taaliq.send({
    method: 'POST',
    path: new URL(form?.action ?? '', `${taaliq.origin}${taaliq.threadPath(place)}`).pathname,
    headers: { 'content-type': 'application/x-www-form-urlencoded', origin: taaliq.origin },
    body: new URLSearchParams({
      ...form?.fields,
      name: 'أمل',
      email: 'amal@paper.example',
      content,
    }).toString(),
    from: uniqueClientAddress(),
  })

  expect(form?.method).toBe('post')
  expect(outcomeOf(answer)).toBe('303')
  expect((await readThread(place)).comments.map(comment => comment.content)).toEqual([content])
})

it('asks for name, address, text and website by form', async () => {
  const form = commentForm(await pageOf({ thread: uniqueThread() }))

  expect(Object.keys(form?.fields ?? {})).toEqual(
    expect.arrayContaining(['name', 'email', 'content', 'website']),
  )
})

it('offers no form where the thread is closed', async () => {
  expect(commentForm(await pageOf({ thread: 'closed' }))).toBeUndefined()
})

it('names a thread in any script', async () => {
  const answer = await taaliq.send({ path: taaliq.threadPath({ thread: `مقال-${uniqueThread()}` }) })

  expect(answer.status).toBe(200)
})
