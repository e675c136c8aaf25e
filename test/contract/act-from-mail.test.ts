import { beforeAll, describe, expect, it } from 'vitest'
import { firstTag, tagsOf, unescapeHtml } from '../support/contract/html.ts'
import { openLink } from '../support/contract/open-link.ts'
import { type MailedSite, openMailedSite } from '../support/contract/open-mailed-site.ts'
import { press } from '../support/contract/press.ts'
import { taaliq } from '../support/contract/taaliq.ts'
import { tracesIn, tracesOf } from '../support/contract/traces-of.ts'
import { uniqueWord } from '../support/contract/unique.ts'

const word = uniqueWord()
const hostile = {
  name: `<script>alert(1)</script> ${word}`,
  website: 'https://evil.example/?"><script>alert(2)</script>',
  content: `<img src=x onerror=alert(3)> שלום \u200f${'كلام'.repeat(750)} &amp; https://evil.example/ ${word}`,
  pageTitle: '"><script>alert(4)</script>',
}

let room: MailedSite
const unused: string[] = []

beforeAll(async () => {
  room = await openMailedSite([hostile, ...Array.from({ length: 12 }, () => ({}))])
  unused.push(...room.ids.slice(1))
})

/** A comment that the mail told of and that nobody has decided on, with Amal's links. */
const givenLinks = async () => {
  const id = unused.pop() ?? ''
  return { id, ...(await room.amal.linksFor(id)) }
}

describe('the mail', () => {
  it('links to an approval, a rejection and spam of each comment, in both parts', async () => {
    const { text } = await room.amal.told()
    const links = await room.amal.allLinks()

    expect(links.length).toBeGreaterThanOrEqual(3 * 13)
    expect(links.filter(({ href }) => !text.includes(`${href}\n`))).toEqual([])
    expect(links.slice(0, 3).map(({ decision }) => decision)).toEqual(['approve', 'reject', 'spam'])
  })

  it('gives each moderator links of their own, short enough for any mail program', async () => {
    const links = (await room.amal.allLinks()).map(({ href }) => href)
    const others = (await room.sami.allLinks()).map(({ href }) => href)

    expect(links.filter(href => others.includes(href))).toEqual([])
    expect(links.filter(href => href.length > 220)).toEqual([])
  })
})

describe('a link', () => {
  it('shows the comment in the moderator’s language, whole, with three buttons', async () => {
    const { approve } = await givenLinks()

    const { status, text } = await openLink(approve, { 'accept-language': 'en' })

    expect(status).toBe(200)
    expect(firstTag(text, 'html')).toMatchObject({ lang: 'ar', dir: 'rtl' })
    expect(tagsOf(text, 'button').map(({ value }) => value)).toEqual(['approve', 'reject', 'spam'])
    expect(text).toContain('مقال جميل، شكرا لكم')
  })

  it('fills the button that it proposes, and leaves the others plain', async () => {
    const { spam } = await givenLinks()

    const buttons = tagsOf((await openLink(spam)).text, 'button')

    expect(buttons.map(({ value, class: look }) => [value, look])).toEqual([
      ['approve', 'plain'],
      ['reject', 'plain'],
      ['spam', undefined],
    ])
  })

  it('lets no script run, no page frame it, no cache keep it and no search engine list it', async () => {
    const { approve } = await givenLinks()

    const { headers, text } = await openLink(approve)

    expect(headers['content-security-policy']).toMatch(
      /^default-src 'none'; style-src 'sha256-[^']+'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'$/u,
    )
    expect(headers).toMatchObject({
      'cache-control': 'no-store',
      'referrer-policy': 'same-origin',
      'x-robots-tag': 'noindex',
      'x-content-type-options': 'nosniff',
      'content-type': 'text/html; charset=UTF-8',
    })
    expect(headers['set-cookie']).toBeUndefined()
    expect(tagsOf(text, 'script')).toEqual([])
    expect(tagsOf(text, 'meta')).toContainEqual({ name: 'robots', content: 'noindex' })
  })

  it('shows hostile text as text, whole', async () => {
    const { reject } = await room.amal.linksFor(room.ids[0] ?? '')

    const { text } = await openLink(reject)

    expect([...tagsOf(text, 'script'), ...tagsOf(text, 'img')]).toEqual([])
    expect(tagsOf(text, 'a').filter(({ href = '' }) => href.includes('evil'))).toEqual([])
    for (const typed of Object.values(hostile)) expect(unescapeHtml(text)).toContain(typed)
  })
})

const buttonsOf = (page: string) => tagsOf(page, 'button').map(({ value }) => value)

describe('a press of a button', () => {
  it('decides once, however often it comes, and tells who did', async () => {
    const { id, approve, reject } = await givenLinks()

    const first = await press(approve, 'approve')
    const again = await press(approve, 'approve')
    const other = await press(reject, 'reject')

    expect([first.status, again.status, other.status]).toEqual([200, 200, 409])
    expect(buttonsOf(again.text)).toEqual(buttonsOf(first.text))
    const { version, status, events } = await room.read(id)
    expect({ version, status }).toEqual({ version: 2, status: 'approved' })
    expect(events.map(({ action, by }) => `${action} by ${by}`)).toEqual([
      'submit by author',
      'approve by moderator',
    ])
    for (const { text } of [first, again, other]) {
      expect(text).toContain('نُشر هذا التعليق.')
      expect(tagsOf(text, 'time').map(({ datetime }) => datetime)).toContain(events.at(-1)?.at)
    }
  })

  it('has one winner, press however many at once', async () => {
    const { id, ...links } = await givenLinks()

    const answers = await Promise.all(Object.entries(links).map(([decision, path]) => press(path, decision)))

    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1)
    expect(await room.read(id)).toMatchObject({ version: 2 })
  })

  it('may decide otherwise than the link proposed', async () => {
    const { id, approve } = await givenLinks()

    const answer = await press(approve, 'spam')

    expect(answer.status).toBe(200)
    expect(await room.read(id)).toMatchObject({ status: 'spam', version: 2 })
  })

  it('can be taken back, however often that is pressed, and then decided again', async () => {
    const { id, reject } = await givenLinks()

    const decided = await press(reject, 'reject')
    const undo = firstTag(decided.text, 'form')?.['action'] ?? ''
    const undone = await press(undo, 'hold')
    const twice = await press(undo, 'hold')
    const anew = await press(firstTag(undone.text, 'form')?.['action'] ?? '', 'approve')

    expect([undone.status, twice.status, anew.status]).toEqual([200, 200, 200])
    expect((await room.read(id)).events.map(({ to }) => to)).toEqual([
      'pending',
      'rejected',
      'pending',
      'approved',
    ])
  })

  it('decides on the version that the page shows, when a colleague has changed the words', async () => {
    const { id, approve } = await givenLinks()
    await taaliq.send({
      method: 'POST',
      path: `/v1/moderation/sites/${room.site.site}/comments/${id}/edit`,
      headers: { ...room.sami.headers, 'content-type': 'application/json' },
      body: JSON.stringify({ version: 1, content: 'نص آخر', reason: 'خطأ' }),
    })

    const late = await press(approve, 'approve')
    const { text } = await openLink(approve)
    const decided = await press(firstTag(text, 'form')?.['action'] ?? '', 'approve')

    expect([late.status, decided.status]).toEqual([409, 200])
    for (const page of [late.text, text]) expect(page).toContain('نص آخر')
    expect(await room.read(id)).toMatchObject({ status: 'approved', version: 3, content: 'نص آخر' })
  })

  it('after a colleague’s decision changes nothing, and neither page offers to', async () => {
    const { id, approve } = await givenLinks()
    const colleague = await room.sami.linksFor(id)
    await press(colleague.spam, 'spam')

    const pressed = await press(approve, 'approve')
    const opened = await openLink(approve)

    expect([pressed.status, opened.status]).toEqual([409, 200])
    for (const { text } of [pressed, opened]) {
      expect(text).toContain('وُسم هذا التعليق مزعجًا.')
      expect(tagsOf(text, 'button')).toEqual([])
    }
    expect(await room.read(id)).toMatchObject({ status: 'spam', version: 2 })
  })
})

it('tells nobody an address, neither in the mail, nor on the page, nor in the log', async () => {
  const { approve } = await room.amal.linksFor(room.ids[0] ?? '')
  const { html, text } = await room.amal.told()
  const logs = await taaliq.send({ path: '/local/logs' })

  const told = [html, text, (await openLink(approve)).text].join('\n')

  const traces = [room.amal.email, room.sami.email].flatMap(tracesOf)
  expect(told).not.toMatch(/@[\w-]+\.example/u)
  expect(tracesIn(Buffer.from(told), traces)).toEqual([])
  expect(logs.text).not.toContain(approve.split('/').at(-1))
})
