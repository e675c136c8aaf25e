import { beforeAll, describe, expect, it } from 'vitest'
import { firstTag, tagsOf } from '../support/contract/html.ts'
import { openLink } from '../support/contract/open-link.ts'
import { type MailedSite, openMailedSite } from '../support/contract/open-mailed-site.ts'
import { press } from '../support/contract/press.ts'
import { taaliq } from '../support/contract/taaliq.ts'
import { uniqueWord } from '../support/contract/unique.ts'

const content = `تعليق ينتظر ${uniqueWord()}`

let room: MailedSite
let id: string

beforeAll(async () => {
  room = await openMailedSite([{ content }])
  id = room.ids.join()
})

describe('a press of a button', () => {
  it.each([
    [403, 'from another page', { origin: 'https://evil.example' }],
    [403, 'from a page that hides where it is', { origin: 'null' }],
    [400, 'as JSON', { 'content-type': 'application/json' }],
    [415, 'as text', { 'content-type': 'text/plain' }],
    [400, 'as a multipart form that is none', { 'content-type': 'multipart/form-data' }],
  ])('is refused with %i %s', async (refused, _, headers) => {
    const { approve } = await room.amal.linksFor(id)

    const answer = await press(approve, 'approve', headers)

    expect(answer.status).toBe(refused)
    expect(firstTag(answer.text, 'html')).toBeDefined()
    expect(await room.read(id)).toMatchObject({ status: 'pending', version: 1 })
  })

  it.each(['', 'publish', 'Approve', 'trash'])('is refused when it says «%s»', async decision => {
    const { spam } = await room.amal.linksFor(id)

    const answer = await press(spam, decision)

    expect(answer.status).toBe(422)
    expect(await room.read(id)).toMatchObject({ status: 'pending', version: 1 })
  })
})

describe('a link that is not, or no longer, one of ours', () => {
  it.each([
    ['altered by one character', (path: string) => path.replace('.approve.', '.approwe.')],
    ['with another signature', (path: string) => path.replace(/act\/./u, 'act/*')],
    ['cut off', (path: string) => path.slice(0, -1)],
    ['for another version', (path: string) => path.replace(/\.1\./u, '.2.')],
    ['for another site', (path: string) => path.replace(room.site.site, 'demo')],
    ['without anything', () => '/v1/moderation/act/x'],
  ])('%s is told to be so, with the way to the console', async (_, alter) => {
    const { approve } = await room.amal.linksFor(id)

    const opened = await openLink(alter(approve), { 'accept-language': 'fa' })
    const pressed = await press(alter(approve), 'approve')

    expect([opened.status, pressed.status]).toEqual([404, 404])
    expect(firstTag(opened.text, 'html')).toMatchObject({ lang: 'fa', dir: 'rtl' })
    expect(tagsOf(opened.text, 'a').map(({ href }) => href)).toEqual(['/console/'])
    expect(opened.headers).toMatchObject({ 'cache-control': 'no-store', 'x-robots-tag': 'noindex' })
    expect(await room.read(id)).toMatchObject({ status: 'pending', version: 1 })
  })

  it('is dead from the moment that its moderator is removed', async () => {
    const { approve } = await givenSamisLinks()
    const before = await openLink(approve)

    await room.site.remove(room.sami.email)

    const after = [await openLink(approve), await press(approve, 'approve')]
    expect(before.status).toBe(200)
    expect(after.map(({ status }) => status)).toEqual([403, 403])
    expect(after.map(({ text }) => text.includes(content))).toEqual([false, false])
    expect(await room.read(id)).toMatchObject({ status: 'pending', version: 1 })
  })

  it('is dead when its moderator may only look', async () => {
    const { approve } = await givenSamisLinks()
    const before = await openLink(approve)

    await room.site.invite(room.sami.email, 'viewer')

    const after = [await openLink(approve), await press(approve, 'approve')]
    expect(before.status).toBe(200)
    expect(after.map(({ status }) => status)).toEqual([403, 403])
    expect(await room.read(id)).toMatchObject({ status: 'pending', version: 1 })
  })
})

/** Sami's links, while Sami moderates. */
const givenSamisLinks = async () => {
  await room.site.invite(room.sami.email, 'moderator')
  return room.sami.linksFor(id)
}

it('a link takes no other method', async () => {
  const { approve: path } = await room.amal.linksFor(id)

  const { status, headers } = await taaliq.send({ method: 'PUT', path })

  expect(status).toBe(405)
  expect(String(headers.allow).split(', ').toSorted()).toEqual(['GET', 'HEAD', 'POST'])
})
