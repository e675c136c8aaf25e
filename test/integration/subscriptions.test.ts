import * as v from 'valibot'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { firstTag, tagsOf } from '../support/contract/html.ts'
import { scanners } from '../support/contract/scanners.ts'
import { ModeratedCommentInFull } from '../support/contract/schemas/moderated-comment.ts'
import { type Correspondence, openCorrespondence } from '../support/subscriptions/open-correspondence.ts'

const day = 86_400
let post: Correspondence

beforeAll(async () => {
  post = await openCorrespondence()
})
/** Nobody has chosen anything yet. */
beforeEach(async () => post.forget(await post.givenMail()))
afterAll(() => post?.close())

const isVerified = async (comment: string): Promise<boolean> => {
  const { body } = await post.show('daily', 'moderator', comment)
  return v.parse(ModeratedCommentInFull, JSON.parse(body)).author.verified
}

describe('opening a link', () => {
  it.each(['GET', 'HEAD', 'OPTIONS'] as const)('writes nothing by %s, whoever does', async method => {
    const mails = [
      await post.givenMail({ kind: 'published', letter: 'confirmation' }),
      await post.givenMail({ kind: 'published', letter: 'published' }),
      await post.givenMail(),
    ]
    const before = await post.everything()

    for (const { path } of mails) for (const headers of scanners) await post.ask({ method, path, headers })

    expect(await post.everything()).toEqual(before)
  })

  it('asks whether the address is theirs, within seven days', async () => {
    const { path } = await post.givenMail({ letter: 'confirmation' })

    const inTime = await post.ask({ path })
    post.pass(7 * day + 1)
    const late = await post.ask({ path })

    expect([inTime.status, late.status]).toEqual([200, 200])
    expect([inTime, late].map(({ body }) => tagsOf(body, 'button').at(0)?.['value'])).toEqual([
      'confirm',
      'thread',
    ])
  })

  it('names nobody and nothing that was typed', async () => {
    const { path, authorKey, comment } = await post.givenMail({ thread: 'a-name-that-was-typed' })

    const { body } = await post.ask({ path })

    const page = body.replaceAll(path, '')
    for (const secret of ['a-name-that-was-typed', authorKey?.S ?? '', comment, 'أمل', 'amal', 'تعليق ']) {
      expect(page).not.toContain(secret)
    }
  })

  it('has one answer for every link that leads nowhere', async () => {
    const unsent = await post.givenMail({ sent: false })
    const { path } = await post.givenMail()

    const answers = await Promise.all(
      [unsent.path, path.slice(0, -1), path.replace('.reply', '.published'), '/v1/subscriptions/x'].flatMap(
        wrong => [post.ask({ path: wrong }), post.oneClick({ path: wrong })],
      ),
    )

    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([404]))
    expect(new Set(answers.map(({ body }) => body)).size).toBe(1)
  })

  it('says so when the store does not answer', async () => {
    const { path } = await post.givenMail()
    post.failNext('GetItemCommand', 'TimeoutError')

    const { status, body, headers } = await post.ask({ path, headers: { 'accept-language': 'he' } })

    expect(status).toBe(503)
    expect(Object.fromEntries(headers)).toMatchObject({ 'retry-after': '2' })
    expect(firstTag(body, 'html')).toMatchObject({ lang: 'he', dir: 'rtl' })
  })
})

describe('a yes', () => {
  it('is of the address, since the first time it was said, and of the comment', async () => {
    const mail = await post.givenMail({ kind: 'published', letter: 'confirmation' })
    const saidAt = post.clock().toISOString()
    await post.choose(mail, 'confirm')
    const first = await post.everything()
    post.pass(60)

    const { status } = await post.choose(mail, 'confirm')

    expect(status).toBe(200)
    expect(await post.everything()).toEqual(first)
    expect(await post.wishesOf(mail)).toEqual({ verifiedAt: saidAt, ended: [] })
    expect(await isVerified(mail.comment)).toBe(true)
  })

  it('marks no comment that somebody else wrote as an answer', async () => {
    const mail = await post.givenMail({ kind: 'reply', letter: 'confirmation' })

    await post.choose(mail, 'confirm')

    expect(await post.wishesOf(mail)).toMatchObject({ verifiedAt: expect.any(String) })
    expect(await isVerified(mail.comment)).toBe(false)
  })

  it('says nothing of other comments under the same address', async () => {
    const other = await post.givenHeld()
    const mail = await post.givenMail({ kind: 'published', letter: 'confirmation' })

    await post.choose(mail, 'confirm')

    expect([await isVerified(mail.comment), await isVerified(other)]).toEqual([true, false])
  })

  it('brings back no comment that was deleted', async () => {
    const mail = await post.givenMail({ kind: 'published', letter: 'confirmation' })
    await post.removeComment(mail)

    const { status } = await post.choose(mail, 'confirm')

    expect(status).toBe(200)
    expect((await post.show('daily', 'moderator', mail.comment)).status).toBe(404)
  })

  it('takes back whatever the same mail’s link had ended', async () => {
    const mail = await post.givenMail({ letter: 'confirmation' })
    for (const scope of ['thread', 'site', 'everything']) await post.choose(mail, scope)

    await post.choose(mail, 'confirm')

    expect(await post.wishesOf(mail)).toMatchObject({ ended: [] })
  })

  it('is refused where it was not asked for, or too long ago', async () => {
    const [letter, question] = [await post.givenMail(), await post.givenMail({ letter: 'confirmation' })]
    post.pass(7 * day + 1)
    const before = await post.everything()

    const answers = [await post.choose(letter, 'confirm'), await post.choose(question, 'confirm')]

    expect(answers.map(({ status }) => status)).toEqual([422, 410])
    for (const { body } of answers) expect(firstTag(body, 'html')).toMatchObject({ lang: 'ar' })
    expect(await post.everything()).toEqual(before)
  })
})

describe('an end', () => {
  it.each([
    ['thread', 'daily#article-1'],
    ['site', 'daily'],
    ['everything', '*'],
  ])('of %s is kept once, and taken back', async (scope, entry) => {
    const mail = await post.givenMail()

    const ends = [await post.choose(mail, scope), await post.choose(mail, scope)]
    const { ended } = await post.wishesOf(mail)
    const resumed = [await post.choose(mail, 'resume', scope), await post.choose(mail, 'resume', scope)]

    expect([...ends, ...resumed].map(({ status }) => status)).toEqual([200, 200, 200, 200])
    expect(ended).toEqual([entry])
    expect(await post.wishesOf(mail)).toEqual({ verifiedAt: undefined, ended: [] })
  })

  it('leaves what was ended elsewhere', async () => {
    const [here, there] = [await post.givenMail(), await post.givenMail({ site: 'weekly' })]
    await post.choose(there, 'site')
    await post.choose(here, 'site')

    await post.choose(here, 'resume', 'site')

    expect(await post.wishesOf(here)).toMatchObject({ ended: ['weekly'] })
  })

  it.each([
    ['application/x-www-form-urlencoded', 'List-Unsubscribe=One-Click'],
    [
      'multipart/form-data; boundary=b',
      '--b\r\nContent-Disposition: form-data; name="List-Unsubscribe"\r\n\r\nOne-Click\r\n--b--\r\n',
    ],
  ])('takes one click of a mail program, as %s', async (type, body) => {
    const mail = await post.givenMail()
    const asked = await post.givenMail({ letter: 'confirmation' })

    const clicked = await post.post(mail, body, { 'content-type': type, 'user-agent': 'Anything/1.0' })
    const { ended } = await post.wishesOf(mail)
    const refused = await post.post(asked, body, { 'content-type': type })

    expect([clicked.status, refused.status]).toEqual([200, 200])
    expect(ended).toEqual(['daily'])
    expect(await post.wishesOf(asked)).toMatchObject({ ended: ['*', 'daily'] })
  })

  it('of the two hundred and first conversation is kept as that of its site, and says so', async () => {
    const mail = await post.givenMail()
    await post.givenEnded(mail, 199)

    const last = await post.choose(mail, 'thread')
    const again = await post.choose(mail, 'thread')
    const { ended } = await post.wishesOf(mail)
    const other = await post.givenMail({ thread: 'article-2' })
    const beyond = await post.choose(other, 'thread')

    expect(ended).toContain('daily#article-1')
    expect(again.body).toBe(last.body)
    expect((await post.wishesOf(mail)).ended).toEqual(['daily', ...ended].toSorted())
    expect(tagsOf(beyond.body, 'input')).toEqual([{ type: 'hidden', name: 'scope', value: 'site' }])
  })

  it('makes nobody known again who was forgotten', async () => {
    const mail = await post.givenMail({ letter: 'confirmation', kind: 'published' })
    await post.forget(mail)
    const before = await post.everything()

    const answers = await Promise.all(
      ['confirm', 'thread', 'site', 'everything', 'resume'].map(choice => post.choose(mail, choice)),
    )

    expect(answers.map(({ status }) => status)).toEqual([404, 404, 404, 404, 404])
    expect(await post.everything()).toEqual(before)
  })
})

describe('a post', () => {
  it.each([
    [403, 'from another page', 'choice=site', { origin: 'https://evil.example' }],
    [403, 'by one click from another page', 'List-Unsubscribe=One-Click', { origin: 'https://evil.example' }],
    [403, 'from a page that hides where it is', 'choice=site', { origin: 'null' }],
    [400, 'as JSON', '{"choice":"site"}x', { 'content-type': 'application/json' }],
    [415, 'as JSON that can be read', '{"choice":"site"}', { 'content-type': 'application/json' }],
    [415, 'as text', 'choice=site', { 'content-type': 'text/plain' }],
    [400, 'in parts that are none', 'choice=site', { 'content-type': 'multipart/form-data; boundary=b' }],
    [422, 'of nothing', '', {}],
    [422, 'of another word', 'choice=all', {}],
    [422, 'of a resumption of nothing', 'choice=resume', {}],
    [422, 'of another click', 'List-Unsubscribe=Two-Clicks', {}],
    [413, 'of a book', `choice=${'a'.repeat(140_000)}`, {}],
  ])('is refused with %i %s, and changes nothing', async (refused, _, body, headers) => {
    const mail = await post.givenMail()
    const before = await post.everything()

    const answer = await post.post(mail, body, {
      'content-type': 'application/x-www-form-urlencoded',
      ...headers,
    })

    expect(answer.status).toBe(refused)
    expect(firstTag(answer.body, 'html')).toBeDefined()
    expect(await post.everything()).toEqual(before)
  })

  it('says so when the store is busy or does not answer, and can be sent again', async () => {
    const mail = await post.givenMail()
    post.failNext('TransactWriteItemsCommand', 'ThrottlingException')

    const answers = [await post.choose(mail, 'site'), await post.choose(mail, 'site')]

    expect(answers.map(({ status }) => status)).toEqual([503, 200])
  })
})
