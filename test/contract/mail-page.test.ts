import { beforeAll, describe, expect, it } from 'vitest'
import { firstTag, tagsOf } from '../support/contract/html.ts'
import { mailPageOf } from '../support/contract/mail-page-of.ts'
import { openLink } from '../support/contract/open-link.ts'
import { type MailedSite, openMailedSite } from '../support/contract/open-mailed-site.ts'
import { ownMailOf } from '../support/contract/own-mail-of.ts'
import { taaliq } from '../support/contract/taaliq.ts'
import { tracesIn, tracesOf } from '../support/contract/traces-of.ts'

type Headers = Readonly<Record<string, string>>

const asForm = { 'content-type': 'application/x-www-form-urlencoded' }

let room: MailedSite
let page: string
let amals: ReturnType<typeof ownMailOf>
let samis: ReturnType<typeof ownMailOf>

beforeAll(async () => {
  room = await openMailedSite([{}])
  page = mailPageOf(await room.amal.told())
  amals = ownMailOf(room.site.site, room.amal)
  samis = ownMailOf(room.site.site, room.sami)
})

/** Sends a form to the page, as a browser does unless the headers say otherwise. */
const choose = (
  body: string,
  { to = page, headers = { origin: taaliq.origin } }: { to?: string; headers?: Headers } = {},
) => taaliq.send({ method: 'POST', path: to, headers: { ...asForm, ...headers }, body })

const checkedIn = (html: string) =>
  tagsOf(html, 'input')
    .filter(input => 'checked' in input)
    .map(({ value }) => value)

describe('the mail', () => {
  it('can be ended by a mail program with one press (RFC 8058), and leads to the page in both parts', async () => {
    const { raw, html, text } = await room.amal.told()

    expect(raw).toMatch(/^List-Unsubscribe-Post: List-Unsubscribe=One-Click\r?$/mu)
    expect(tagsOf(html, 'a').at(-1)?.['href']).toBe(`${taaliq.origin}${page}`)
    expect(text.trimEnd().endsWith(`\n${taaliq.origin}${page}`)).toBe(true)
    expect(page.length).toBeLessThan(150)
  })

  it('has another page for each moderator', async () => {
    expect(mailPageOf(await room.sami.told())).not.toBe(page)
  })
})

describe('the page', () => {
  it('shows what holds in the moderator’s language, and every choice', async () => {
    await amals.put({ every: 'daily', texts: false })

    const { status, text } = await openLink(page, { 'accept-language': 'en' })

    expect(status).toBe(200)
    expect(firstTag(text, 'html')).toMatchObject({ lang: 'ar', dir: 'rtl' })
    expect(tagsOf(text, 'input').map(({ value }) => value)).toEqual([
      'at-once',
      'hourly',
      'daily',
      'never',
      'on',
    ])
    expect(checkedIn(text)).toEqual(['daily'])
  })

  it('lets no script run, no page frame it, no cache keep it and no search engine list it', async () => {
    const { headers, text } = await openLink(page)

    expect(headers['content-security-policy']).toMatch(
      /^default-src 'none'; style-src 'sha256-[^']+'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'$/u,
    )
    expect(headers).toMatchObject({
      'cache-control': 'no-store',
      'referrer-policy': 'same-origin',
      'x-robots-tag': 'noindex',
      'content-type': 'text/html; charset=UTF-8',
    })
    expect(headers['set-cookie']).toBeUndefined()
    expect(tagsOf(text, 'script')).toEqual([])
  })

  it('takes a choice without signing in, says what holds, and lets it be changed back', async () => {
    await amals.put({ every: 'at-once', texts: true })

    const chosen = await choose('every=hourly')
    const { every, texts } = await amals.read()
    const back = await choose('every=at-once&texts=on')

    expect([chosen.status, back.status]).toEqual([200, 200])
    expect(checkedIn(chosen.text)).toEqual(['hourly'])
    expect(chosen.text).toContain('حُفظ اختيارك.')
    expect({ every, texts }).toEqual({ every: 'hourly', texts: false })
    expect(await amals.read()).toMatchObject({ every: 'at-once', texts: true })
  })

  it.each([
    ['a form', 'List-Unsubscribe=One-Click', asForm],
    [
      'a multipart form',
      '--x\r\nContent-Disposition: form-data; name="List-Unsubscribe"\r\n\r\nOne-Click\r\n--x--\r\n',
      { 'content-type': 'multipart/form-data; boundary=x' },
    ],
  ])(
    'ends all mails at the press of a mail program, sent as %s, and keeps the rest',
    async (_, body, headers) => {
      await amals.put({ every: 'daily', texts: false })

      const answers = [await choose(body, { headers }), await choose(body, { headers })]

      expect(answers.map(({ status }) => status)).toEqual([200, 200])
      expect(await amals.read()).toMatchObject({ every: 'never', texts: false })
    },
  )

  it.each([
    [403, 'from another page', { origin: 'https://evil.example' }],
    [403, 'from a page that hides where it is', { origin: 'null' }],
    [400, 'as JSON', { 'content-type': 'application/json' }],
    [415, 'as text', { 'content-type': 'text/plain' }],
    [400, 'as a multipart form that is none', { 'content-type': 'multipart/form-data' }],
  ])('refuses with %i what comes %s', async (refused, _, headers) => {
    await amals.put({ every: 'at-once', texts: true })

    const answers = [
      await choose('every=never', { headers }),
      await choose('List-Unsubscribe=One-Click', { headers }),
    ]

    expect(answers.map(({ status }) => status)).toEqual([refused, refused])
    expect(firstTag(answers.at(0)?.text ?? '', 'html')).toBeDefined()
    expect(await amals.read()).toMatchObject({ every: 'at-once', texts: true })
  })

  it.each(['', 'every=', 'every=weekly', 'texts=on', 'every=daily&texts=off', 'List-Unsubscribe=no'])(
    'refuses «%s», which is no choice',
    async body => {
      await amals.put({ every: 'at-once', texts: true })

      const { status } = await choose(body)

      expect(status).toBe(422)
      expect(await amals.read()).toMatchObject({ every: 'at-once', texts: true })
    },
  )

  it('takes no other method', async () => {
    const { status, headers } = await taaliq.send({ method: 'PUT', path: page })

    expect(status).toBe(405)
    expect(String(headers.allow).split(', ').toSorted()).toEqual(['GET', 'HEAD', 'POST'])
  })

  it('tells nobody an address, nor the log its token', async () => {
    const { text } = await openLink(page)
    const logs = await taaliq.send({ path: '/local/logs' })

    expect(text).not.toMatch(/@[\w-]+\.example/u)
    expect(tracesIn(Buffer.from(text), tracesOf(room.amal.email))).toEqual([])
    expect(logs.text).not.toContain(page.split('/').at(-1))
  })
})

describe('a link that is not, or no longer, one of ours', () => {
  it.each([
    ['with another signature', (path: string) => path.replace(/mail\/./u, 'mail/*')],
    ['cut off', (path: string) => path.slice(0, -1)],
    ['for another site', (path: string) => path.replace(room.site.site, 'demo')],
    ['without anything', () => '/v1/moderation/mail/x'],
  ])('%s is told to be so, with the way to the console', async (_, alter) => {
    await amals.put({ every: 'at-once', texts: true })
    const forged = alter(page)

    const opened = await openLink(forged, { 'accept-language': 'fa' })
    const pressed = await choose('List-Unsubscribe=One-Click', { to: forged })

    expect([opened.status, pressed.status]).toEqual([404, 404])
    expect(firstTag(opened.text, 'html')).toMatchObject({ lang: 'fa', dir: 'rtl' })
    expect(tagsOf(opened.text, 'a').map(({ href }) => href)).toEqual(['/console/'])
    expect(await amals.read()).toMatchObject({ every: 'at-once', texts: true })
  })

  it.each([
    ['is removed', () => room.site.remove(room.sami.email)],
    ['may only look', () => room.site.invite(room.sami.email, 'viewer')],
  ])('is dead from the moment that its moderator %s', async (_, change) => {
    await room.site.invite(room.sami.email, 'moderator')
    const { page: theirs } = await samis.read()
    const before = await openLink(theirs)

    await change()

    const after = [
      await openLink(theirs),
      await choose('every=never', { to: theirs }),
      await samis.put({ every: 'never', texts: true }),
    ]
    expect(before.status).toBe(200)
    expect(after.map(({ status }) => status)).toEqual([403, 403, 403])
  })
})
