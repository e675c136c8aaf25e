import { beforeAll, describe, expect, it, vi } from 'vitest'
import { type ActLink, actLinksIn } from '../support/contract/act-links.ts'
import { firstTag, tagsOf, unescapeHtml } from '../support/contract/html.ts'
import { press } from '../support/contract/press.ts'
import { readAnswer } from '../support/contract/read-answer.ts'
import { readMails } from '../support/contract/read-mails.ts'
import { sampleComment } from '../support/contract/sample-comment.ts'
import { CapacityCalls } from '../support/contract/schemas/capacity-calls.ts'
import { ModeratedCommentInFull } from '../support/contract/schemas/moderated-comment.ts'
import type { SentMail } from '../support/contract/schemas/sent-mails.ts'
import { Submitted } from '../support/contract/schemas/submitted.ts'
import { taaliq } from '../support/contract/taaliq.ts'
import { tracesIn, tracesOf } from '../support/contract/traces-of.ts'
import { uniqueThread, uniqueWord } from '../support/contract/unique.ts'
import { type OpenSite, openSite } from '../support/matrix/open-site.ts'
import { signIn } from '../support/matrix/sign-in.ts'

const word = uniqueWord()
const named = (who: string) => `${who}-${word}@example.com`
const people = { amal: named('amal'), demoted: named('demoted'), removed: named('removed') }

const hostile = {
  name: `<script>alert(1)</script> ${word}`,
  website: 'https://evil.example/?"><script>alert(2)</script>',
  content: `<img src=x onerror=alert(3)> שלום \u200f${'كلام'.repeat(750)} &amp; https://evil.example/ ${word}`,
  pageTitle: '"><script>alert(4)</script>',
}

let site: OpenSite
const mails = new Map<string, SentMail>()
const unused: string[] = []

const hold = async (comment: Record<string, unknown> = {}) => {
  const place = { site: site.site, thread: uniqueThread() }
  return readAnswer(Submitted, await taaliq.post(place, sampleComment(comment)), 202).id
}

// Who is made a moderator after the comments came is told of all of them in one mail, at the next one.
beforeAll(async () => {
  site = await openSite()
  const ids = [await hold(hostile)]
  for (const _ of Array(12)) ids.push(await hold())
  for (const email of Object.values(people)) await site.invite(email, 'moderator')
  await hold()

  for (const email of Object.values(people)) {
    const { sub } = await signIn(email)
    const mail = await vi.waitUntil(
      async () => (await readMails(taaliq)).find(sent => actLinksIn(sent, sub).length > 0),
      { timeout: 20_000, interval: 200 },
    )
    mails.set(email, mail)
  }
  unused.push(...ids)
})

const mailTo = (email: string) => {
  const mail = mails.get(email)
  if (mail === undefined) throw new Error(`nothing was written to ${email}`)
  return mail
}

const linksTo = async (email: string, id: string) => {
  const links = actLinksIn(mailTo(email), (await signIn(email)).sub).filter(link => link.id === id)
  const pathOf = (decision: string) => links.find(link => link.decision === decision)?.path ?? ''
  return { approve: pathOf('approve'), reject: pathOf('reject'), spam: pathOf('spam') }
}

/** A comment that the mail told of and that nobody has decided on, with the links of one of those who were written to. */
const givenLinks = async (email = people.amal) => {
  const id = unused.pop() ?? ''
  return { id, ...(await linksTo(email, id)) }
}

const readOne = async (id: string) =>
  readAnswer(
    ModeratedCommentInFull,
    await taaliq.send({
      path: `/v1/moderation/sites/${site.site}/comments/${id}`,
      headers: (await signIn(people.amal)).headers,
    }),
  )

const open = (path: string, headers: Record<string, string> = {}) => taaliq.send({ path, headers })

describe('the mail', () => {
  it('links to an approval, a rejection and spam of each comment, in both parts', async () => {
    const { text } = mailTo(people.amal)
    const { sub } = await signIn(people.amal)
    const links: ActLink[] = actLinksIn(mailTo(people.amal), sub)

    expect(links.length).toBeGreaterThanOrEqual(3 * 13)
    expect(links.filter(({ href }) => !text.includes(`${href}\n`))).toEqual([])
    expect(links.slice(0, 3).map(({ decision }) => decision)).toEqual(['approve', 'reject', 'spam'])
  })

  it('gives each moderator links of their own, short enough for any mail program', async () => {
    const links = tagsOf(mailTo(people.amal).html, 'a').map(({ href = '' }) => href)
    const others = tagsOf(mailTo(people.demoted).html, 'a').map(({ href = '' }) => href)

    expect(links.filter(href => others.includes(href)).length).toBe(1)
    expect(links.filter(href => href.length > 220)).toEqual([])
  })
})

describe('a link', () => {
  it.each(['GET', 'HEAD', 'OPTIONS'])('writes nothing when scanners open it by %s', async method => {
    const { id, ...links } = await givenLinks()
    const scanners = [
      { 'user-agent': 'Mozilla/5.0 (compatible; Microsoft Safe Links)' },
      { 'user-agent': 'GoogleImageProxy', 'sec-purpose': 'prefetch;prerender', purpose: 'prefetch' },
      { 'user-agent': 'Barracuda Sentinel (EE)', 'x-moz': 'prefetch' },
    ]
    await taaliq.send({ method: 'DELETE', path: '/local/capacity' })

    for (const path of Object.values(links))
      for (const headers of scanners) await taaliq.send({ method, path, headers })

    const { calls } = readAnswer(CapacityCalls, await taaliq.send({ path: '/local/capacity' }))
    const ours = calls.filter(call => call.function === 'moderation-api')
    expect(ours.filter(({ wru }) => wru > 0)).toEqual([])
    expect(ours.length).toBe(method === 'OPTIONS' ? 0 : 9)
    expect(await readOne(id)).toMatchObject({ status: 'pending', version: 1 })
  })

  it('shows the comment in the moderator’s language, whole, with three buttons', async () => {
    const { approve } = await givenLinks()

    const { status, text } = await open(approve, { 'accept-language': 'en' })

    expect(status).toBe(200)
    expect(firstTag(text, 'html')).toMatchObject({ lang: 'ar', dir: 'rtl' })
    expect(tagsOf(text, 'button').map(({ value }) => value)).toEqual(['approve', 'reject', 'spam'])
    expect(text).toContain('مقال جميل، شكرا لكم')
  })

  it('puts the button first that it proposes, and leaves the others', async () => {
    const { spam } = await givenLinks()

    const buttons = tagsOf((await open(spam)).text, 'button')

    expect(buttons.filter(button => button['class'] === undefined).map(({ value }) => value)).toEqual([
      'spam',
    ])
  })

  it('lets no script run, no page frame it, no cache keep it and no search engine list it', async () => {
    const { approve } = await givenLinks()

    const { headers, text } = await open(approve)

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
    const { reject } = await linksTo(people.amal, unused[0] ?? '')

    const { text } = await open(reject)

    expect([...tagsOf(text, 'script'), ...tagsOf(text, 'img')]).toEqual([])
    expect(tagsOf(text, 'a').filter(({ href = '' }) => href.includes('evil'))).toEqual([])
    for (const typed of Object.values(hostile)) expect(unescapeHtml(text)).toContain(typed)
  })
})

describe('a press of a button', () => {
  it('decides once, and tells whoever presses again who did', async () => {
    const { id, approve, reject } = await givenLinks()

    const first = await press(approve, 'approve')
    const again = await press(approve, 'approve')
    const other = await press(reject, 'reject')

    expect([first.status, again.status, other.status]).toEqual([200, 409, 409])
    const { version, status, events } = await readOne(id)
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

    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409, 409])
    expect(await readOne(id)).toMatchObject({ version: 2 })
  })

  it('may decide otherwise than the link proposed', async () => {
    const { id, approve } = await givenLinks()

    const answer = await press(approve, 'spam')

    expect(answer.status).toBe(200)
    expect(await readOne(id)).toMatchObject({ status: 'spam', version: 2 })
  })

  it('can be taken back, once, and then decided again', async () => {
    const { id, reject } = await givenLinks()

    const decided = await press(reject, 'reject')
    const undo = firstTag(decided.text, 'form')?.['action'] ?? ''
    const undone = await press(undo, 'hold')
    const twice = await press(undo, 'hold')
    const anew = await press(firstTag(undone.text, 'form')?.['action'] ?? '', 'approve')

    expect([undone.status, twice.status, anew.status]).toEqual([200, 409, 200])
    expect((await readOne(id)).events.map(({ to }) => to)).toEqual([
      'pending',
      'rejected',
      'pending',
      'approved',
    ])
  })

  it('after a colleague’s decision changes nothing, and neither page offers to', async () => {
    const { id, approve } = await givenLinks()
    const colleague = await linksTo(people.demoted, id)
    await press(colleague.spam, 'spam')

    const pressed = await press(approve, 'approve')
    const opened = await open(approve)

    expect([pressed.status, opened.status]).toEqual([409, 200])
    for (const { text } of [pressed, opened]) {
      expect(text).toContain('وُسم هذا التعليق مزعجًا.')
      expect(tagsOf(text, 'button')).toEqual([])
    }
    expect(await readOne(id)).toMatchObject({ status: 'spam', version: 2 })
  })

  it.each([
    [403, 'from another page', { origin: 'https://evil.example' }],
    [403, 'from a page that hides where it is', { origin: 'null' }],
    [400, 'as JSON', { 'content-type': 'application/json' }],
    [415, 'as text', { 'content-type': 'text/plain' }],
  ])('is refused with %i %s', async (refused, _, headers) => {
    const [id = ''] = unused
    const { approve } = await linksTo(people.amal, id)

    const answer = await press(approve, 'approve', headers)

    expect(answer.status).toBe(refused)
    expect(firstTag(answer.text, 'html')).toBeDefined()
    expect(await readOne(id)).toMatchObject({ status: 'pending', version: 1 })
  })

  it.each(['', 'publish', 'Approve'])('is refused when it says «%s»', async decision => {
    const [id = ''] = unused
    const { spam } = await linksTo(people.amal, id)

    const answer = await press(spam, decision)

    expect(answer.status).toBe(422)
    expect(await readOne(id)).toMatchObject({ status: 'pending', version: 1 })
  })
})

describe('a link that is not, or no longer, one of ours', () => {
  it.each([
    ['altered by one character', (path: string) => path.replace('.approve.', '.approwe.')],
    ['with another signature', (path: string) => path.replace(/act\/./u, 'act/-')],
    ['cut off', (path: string) => path.slice(0, -1)],
    ['for another version', (path: string) => path.replace(/\.1\./u, '.2.')],
    ['for another site', (path: string) => path.replace(site.site, 'demo')],
    ['without anything', () => '/v1/moderation/act/x'],
  ])('%s is told to be so, with the way to the console', async (_, alter) => {
    const [id = ''] = unused
    const { approve } = await linksTo(people.amal, id)

    const opened = await open(alter(approve), { 'accept-language': 'fa' })
    const pressed = await press(alter(approve), 'approve')

    expect([opened.status, pressed.status]).toEqual([404, 404])
    expect(firstTag(opened.text, 'html')).toMatchObject({ lang: 'fa', dir: 'rtl' })
    expect(tagsOf(opened.text, 'a').map(({ href }) => href)).toEqual(['/console/'])
    expect(opened.headers).toMatchObject({ 'cache-control': 'no-store', 'x-robots-tag': 'noindex' })
    expect(await readOne(id)).toMatchObject({ status: 'pending', version: 1 })
  })

  it('is dead from the moment that its moderator is removed', async () => {
    const [id = ''] = unused
    const { approve } = await linksTo(people.removed, id)
    const before = await open(approve)

    await site.remove(people.removed)

    const after = [await open(approve), await press(approve, 'approve')]
    expect(before.status).toBe(200)
    expect(after.map(({ status }) => status)).toEqual([403, 403])
    expect(after.map(({ text }) => text.includes(hostile.content.slice(-12)))).toEqual([false, false])
    expect(await readOne(id)).toMatchObject({ status: 'pending', version: 1 })
  })

  it('is dead when its moderator may only look', async () => {
    const [id = ''] = unused
    const { approve } = await linksTo(people.demoted, id)

    await site.invite(people.demoted, 'viewer')

    expect((await open(approve)).status).toBe(403)
    expect((await press(approve, 'approve')).status).toBe(403)
    expect(await readOne(id)).toMatchObject({ status: 'pending', version: 1 })
  })

  it('takes no other method', async () => {
    const [id = ''] = unused
    const { approve: path } = await linksTo(people.amal, id)

    const { status, headers } = await taaliq.send({ method: 'PUT', path })

    expect(status).toBe(405)
    expect(String(headers.allow).split(', ').toSorted()).toEqual(['GET', 'HEAD', 'POST'])
  })
})

it('tells nobody an address, neither in the mail, nor on the page, nor in the log', async () => {
  const [id = ''] = unused
  const { approve } = await linksTo(people.amal, id)
  const logs = await taaliq.send({ path: '/local/logs' })

  const told = [mailTo(people.amal).html, mailTo(people.amal).text, (await open(approve)).text].join('\n')

  const traces = Object.values(people).flatMap(tracesOf)
  expect(told).not.toMatch(/@[\w-]+\.example/u)
  expect(tracesIn(Buffer.from(told), traces)).toEqual([])
  expect(logs.text).not.toContain(approve.split('/').at(-1))
})
