import { beforeAll, describe, expect, inject, it } from 'vitest'
import { firstTag, tagsOf } from '../support/contract/html.ts'
import { openLink } from '../support/contract/open-link.ts'
import { openSubscriptions } from '../support/contract/open-subscriptions.ts'
import { readAnswer } from '../support/contract/read-answer.ts'
import { ModeratedCommentInFull } from '../support/contract/schemas/moderated-comment.ts'
import { taaliq } from '../support/contract/taaliq.ts'

const form = { 'content-type': 'application/x-www-form-urlencoded' }
const ownForm = { ...form, origin: taaliq.origin }

const post = (path: string, body: string, headers: Record<string, string> = ownForm) =>
  taaliq.send({ method: 'POST', path, headers, body })

const buttonsOf = (page: string) => tagsOf(page, 'button').map(({ value }) => value)

const isVerified = async (id: string) =>
  readAnswer(ModeratedCommentInFull, await taaliq.one(id)).author.verified

// The links are signed with a secret that lies in the twin's folder.
describe.runIf(inject('taaliqData') !== '')('a link of a commenter’s mail', () => {
  let mails: Awaited<ReturnType<typeof openSubscriptions>>

  beforeAll(async () => {
    mails = await openSubscriptions()
  })

  it('opens in the language of its site, for one person alone', async () => {
    const { path } = await mails.givenMail('published', 'confirmation')

    const { status, text, headers } = await openLink(path, { 'accept-language': 'en' })

    expect(status).toBe(200)
    expect(firstTag(text, 'html')).toMatchObject({ lang: 'ar', dir: 'rtl' })
    expect(buttonsOf(text)).toEqual(['confirm', 'everything'])
    expect(headers).toMatchObject({
      'cache-control': 'no-store',
      'referrer-policy': 'same-origin',
      'x-robots-tag': 'noindex',
      'content-language': 'ar',
      'content-type': 'text/html; charset=UTF-8',
    })
    expect(headers['content-security-policy']).toMatch(/^default-src 'none'; style-src 'sha256-[^']+'; /u)
    expect(headers['set-cookie']).toBeUndefined()
  })

  it('confirms by a press, and moderators see it of that comment', async () => {
    const { id, path } = await mails.givenMail('published', 'confirmation')
    const before = await isVerified(id)

    const { status, text } = await post(path, 'choice=confirm')

    expect([status, before, await isVerified(id)]).toEqual([200, false, true])
    expect(buttonsOf(text)).toEqual(['everything'])
  })

  it.each([
    ['as mail providers should send it', 'multipart/form-data; boundary=b', multipart()],
    ['as they may', form['content-type'], 'List-Unsubscribe=One-Click'],
  ])('ends the mails of its site by one click, %s, from anywhere', async (_, type, body) => {
    const { path } = await mails.givenMail('reply', 'reply')

    const { status, text } = await post(path, body, { 'content-type': type, 'user-agent': 'Provider/1.0' })

    expect(status).toBe(200)
    expect(tagsOf(text, 'input')).toEqual([{ type: 'hidden', name: 'scope', value: 'site' }])
  })

  it('ends and resumes by the buttons of its pages', async () => {
    const { path } = await mails.givenMail('reply', 'reply')

    const ended = await post(path, 'choice=thread')
    const resumed = await post(path, 'scope=thread&choice=resume')

    expect([ended.status, resumed.status]).toEqual([200, 200])
    expect([buttonsOf(ended.text), buttonsOf(resumed.text)]).toEqual([['resume'], ['thread']])
  })

  it('takes no press from another page, and no other method', async () => {
    const { path } = await mails.givenMail('reply', 'reply')

    const foreign = await post(path, 'choice=site', { ...form, origin: 'https://evil.example' })
    const other = await taaliq.send({ method: 'PUT', path })

    expect([foreign.status, other.status]).toEqual([403, 405])
    expect(firstTag(foreign.text, 'html')).toBeDefined()
  })

  it('is told to be none of ours when it was cut, whoever asks', async () => {
    const { path } = await mails.givenMail('reply', 'reply')
    const cut = path.slice(0, -1)

    const answers = [await openLink(cut, { 'accept-language': 'fa' }), await post(cut, 'choice=site')]

    expect(answers.map(({ status }) => status)).toEqual([404, 404])
    expect(firstTag(answers.at(0)?.text ?? '', 'html')).toMatchObject({ lang: 'fa', dir: 'rtl' })
  })

  it('shows in no log', async () => {
    const { path } = await mails.givenMail('reply', 'reply')
    await openLink(path)
    await openLink(`${path}x`)

    const { text } = await taaliq.send({ path: '/local/logs' })

    expect(text).toContain('/v1/subscriptions/:token')
    expect(text).not.toContain(path.split('/').at(-1))
  })
})

function multipart(): string {
  const disposition = 'Content-Disposition: form-data; name="List-Unsubscribe"'
  return ['--b', disposition, '', 'One-Click', '--b--', ''].join('\r\n')
}
