import { describe, expect, it } from 'vitest'
import type { Answer } from '../support/contract/exchange.ts'
import { givenApprovedComment } from '../support/contract/given-comments.ts'
import { givenExhaustedAddress } from '../support/contract/given-exhausted-address.ts'
import { commentForm, firstTag, unescapeHtml } from '../support/contract/html.ts'
import { outcomeOf } from '../support/contract/read-problem.ts'
import { sampleComment } from '../support/contract/sample-comment.ts'
import { taaliq } from '../support/contract/taaliq.ts'
import { uniqueClientAddress, uniqueEmail, uniqueThread, uniqueWord } from '../support/contract/unique.ts'
import { openBrakedSite } from '../support/matrix/open-braked-site.ts'

/** What browsers ask for when a form takes a person somewhere (Fetch, 4). */
const accept = 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8'
const browser = { accept, 'accept-language': 'ar' }

const typed = () => ({
  name: 'أمل «حسن» <b>',
  email: uniqueEmail(),
  content: `سطر\nسطر & ${uniqueWord()}`,
  website: 'https://a.example/?b=1&c=2',
})

const sendTooMany = async (
  fields: Record<string, string>,
  headers: Record<string, string> = browser,
  thread = uniqueThread(),
) =>
  taaliq.postForm({ site: 'strict', thread }, fields, {
    from: await givenExhaustedAddress(),
    headers,
  })

const expectPage = ({ headers, text }: Answer) => {
  expect(headers['content-type']?.toLowerCase()).toMatch(/^text\/html; ?charset=utf-8$/u)
  expect(headers['cache-control']).toBe('no-store')
  expect(firstTag(text, 'html')).toMatchObject({ lang: 'ar', dir: 'rtl' })
}

describe('a browser whose form is refused', () => {
  it('shows a page that keeps what was typed, and knows when to come back', async () => {
    const fields = typed()

    const answer = await sendTooMany(fields)

    expect(answer.status).toBe(429)
    expectPage(answer)
    expect(unescapeHtml(answer.text)).toContain('وصلت تعليقات كثيرة في وقت قصير')
    expect(commentForm(answer.text)?.fields).toMatchObject(fields)
    expect(answer.headers['retry-after']).toMatch(/^([1-9]|[1-5]\d|60)$/u)
  })

  it('can send it again, and returns to the article', async () => {
    const answer = await sendTooMany({ ...typed(), pageUrl: `${taaliq.origin}/demo/` })

    const { action = '', fields = {} } = commentForm(answer.text) ?? {}
    const again = await taaliq.send({
      method: 'POST',
      path: action,
      headers: { ...browser, 'content-type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams(fields).toString(),
      from: uniqueClientAddress(),
    })

    expect(again.status).toBe(303)
    expect(again.headers.location).toBe(`${taaliq.origin}/demo/?taaliq=pending#taaliq`)
  })

  it('speaks the language of the site, as its other pages do', async () => {
    expectPage(await sendTooMany(typed(), { accept, 'accept-language': 'en' }))
  })

  it('gives back what was written under a thread that was closed meanwhile', async () => {
    const fields = typed()

    const answer = await taaliq.postForm({ thread: 'closed' }, fields, { headers: browser })

    expect(answer.status).toBe(403)
    expectPage(answer)
    expect(unescapeHtml(answer.text)).toContain('التعليقات مغلقة.')
    expect(commentForm(answer.text)?.fields).toMatchObject(fields)
  })

  it('gives back what was written while a site takes no comments', async () => {
    const fields = typed()
    const place = { site: await openBrakedSite('read-only'), thread: uniqueThread() }

    const answer = await taaliq.postForm(place, fields, { headers: browser })

    expect(answer.status).toBe(403)
    expectPage(answer)
    expect(commentForm(answer.text)?.fields).toMatchObject(fields)
  })

  it('keeps whom it answers', async () => {
    const { id, thread } = await givenApprovedComment({ site: 'strict' })

    const { text } = await sendTooMany({ ...typed(), parentId: id }, browser, thread)

    expect(commentForm(text)?.fields).toMatchObject({ parentId: id })
  })

  it('gives it back under WordPress’s names and address', async () => {
    const { name, email, content } = typed()

    const answer = await taaliq.send({
      method: 'POST',
      path: '/v1/sites/strict/wp-comments-post.php',
      headers: { ...browser, 'content-type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams({ comment_post_ID: '12', author: name, email, comment: content }).toString(),
      from: await givenExhaustedAddress(),
    })

    expect(answer.status).toBe(429)
    expectPage(answer)
    expect(commentForm(answer.text)?.fields).toMatchObject({ name, email, content })
  })
})

describe('a browser whose form cannot even be read', () => {
  const form = { 'content-type': 'application/x-www-form-urlencoded', ...browser }

  it.each([
    ['comes from a foreign page', 403, 'demo', { ...form, origin: 'https://evil.example' }, 'name=secret'],
    ['is too large', 413, 'demo', form, `content=secret${'x'.repeat(128 * 1024)}`],
    ['is no text', 400, 'demo', form, 'content=secret%ff'],
    ['is of no site', 404, 'nobody', form, 'content=secret'],
    ['is of no thread', 404, 'demo', form, 'content=secret', 'a,b'],
    [
      'is sent with files',
      415,
      'demo',
      { ...form, 'content-type': 'multipart/form-data; boundary=x' },
      'secret',
    ],
  ])('shows a page where it %s', async (_, status, site, headers, body, thread = uniqueThread()) => {
    const answer = await taaliq.postBody({ site, thread }, body, { headers })

    expect(answer.status).toBe(status)
    expectPage(answer)
    expect(answer.text).not.toContain('secret')
    expect(answer.headers['content-security-policy']).toMatch(/^default-src 'none';/u)
  })

  it('leaves the developer of a theme whose form names no post their document', async () => {
    const answer = await taaliq.send({
      method: 'POST',
      path: '/v1/sites/demo/wp-comments-post.php',
      headers: form,
      body: 'author=a',
    })

    expect(outcomeOf(answer)).toBe('422 invalid-comment')
  })
})

it.each(['*/*', 'application/json', 'application/problem+json, text/html;q=0.5', 'text/html;q=0'])(
  'tells a client that accepts %s by a document',
  async wanted => {
    const answer = await sendTooMany(typed(), { accept: wanted })

    expect(outcomeOf(answer)).toBe('429 too-many-requests')
  },
)

it('tells a script by a document, whatever it accepts', async () => {
  const from = await givenExhaustedAddress()
  const place = { site: 'strict', thread: uniqueThread() }

  const answer = await taaliq.post(place, sampleComment(), { from, headers: browser })

  expect(outcomeOf(answer)).toBe('429 too-many-requests')
})
