import { randomInt } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { commentForm, firstTag, unescapeHtml } from '../support/contract/html.ts'
import { outcomeOf, readProblem } from '../support/contract/read-problem.ts'
import { readThread } from '../support/contract/read-thread.ts'
import { taaliq } from '../support/contract/taaliq.ts'
import { uniqueClientAddress, uniqueEmail, uniqueWord } from '../support/contract/unique.ts'

const uniquePost = () => String(randomInt(1, 2 ** 47))

/** As a theme's form sends it, with the consent that WordPress asks for. */
const sampleForm = (fields: Record<string, string> = {}) => ({
  comment: `مقال جميل ${uniqueWord()}`,
  author: 'أمل حسن',
  email: uniqueEmail(),
  url: '',
  'wp-comment-cookies-consent': 'yes',
  submit: 'إرسال التعليق',
  comment_post_ID: uniquePost(),
  comment_parent: '0',
  ...fields,
})

const post = (
  fields: Record<string, string>,
  { site = 'demo', headers = {} }: { site?: string; headers?: Record<string, string> } = {},
) =>
  taaliq.send({
    method: 'POST',
    path: `/v1/sites/${site}/wp-comments-post.php`,
    headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers },
    body: new URLSearchParams(fields).toString(),
    from: uniqueClientAddress(),
  })

const threadOf = ({ comment_post_ID }: { comment_post_ID: string }) =>
  readThread({ site: 'open', thread: `wp-${comment_post_ID}` })

describe('a comment that a WordPress form sends', () => {
  it('stands in the thread of its post', async () => {
    const form = sampleForm({ url: 'https://blog.example/' })

    const answer = await post(form, { site: 'open' })

    const { comments } = await threadOf(form)
    expect(outcomeOf(answer)).toBe('303')
    expect(comments).toMatchObject([
      { name: form.author, website: form.url, content: form.comment, parentId: null },
    ])
  })

  it('waits for a moderator where the site holds comments', async () => {
    const form = sampleForm()

    await post(form)

    const { comments, count } = await readThread({ thread: `wp-${form.comment_post_ID}` })
    expect({ comments, count }).toEqual({ comments: [], count: 0 })
  })

  it('answers a comment of ours', async () => {
    const first = sampleForm()
    await post(first, { site: 'open' })
    const [{ id } = { id: 'none' }] = (await threadOf(first)).comments

    await post(
      { ...sampleForm(), comment_post_ID: first.comment_post_ID, comment_parent: id },
      { site: 'open' },
    )

    const { comments } = await threadOf(first)
    expect(comments.map(({ parentId }) => parentId)).toEqual([null, id])
  })

  it('is kept once, however often the button is pressed', async () => {
    const form = sampleForm()

    const answers = [await post(form, { site: 'open' }), await post(form, { site: 'open' })]

    expect(answers.map(outcomeOf)).toEqual(['303', '303'])
    expect((await threadOf(form)).comments).toHaveLength(1)
  })
})

describe('its reader', () => {
  it('returns to where the form says', async () => {
    const answer = await post(sampleForm({ redirect_to: `${taaliq.origin}/?p=5#respond` }))

    expect(outcomeOf(answer)).toBe('303')
    expect(answer.headers.location).toBe(`${taaliq.origin}/?p=5&taaliq=pending#taaliq`)
  })

  it('returns to the thread’s page where the form does not say', async () => {
    const form = sampleForm()

    const answer = await post(form, { headers: { referer: `${taaliq.origin}/` } })

    const page = taaliq.threadPath({ thread: `wp-${form.comment_post_ID}` })
    expect(answer.headers.location).toBe(`${page}?taaliq=pending#taaliq`)
  })

  it('is sent to no other site', async () => {
    const answer = await post(sampleForm({ redirect_to: 'https://evil.example/' }))

    expect(new URL(answer.headers.location ?? '', taaliq.origin).origin).toBe(taaliq.origin)
  })

  it('finds what was typed, and why it was refused, in the language of the site', async () => {
    const typed = sampleForm({ email: 'no address', url: 'https://a.example/?b=1&c=2' })

    const answer = await post(typed)

    expect(answer.status).toBe(422)
    expect(firstTag(answer.text, 'html')).toMatchObject({ lang: 'ar', dir: 'rtl' })
    expect(unescapeHtml(answer.text)).toContain('عنوان البريد الإلكتروني غير صحيح.')
    expect(commentForm(answer.text)?.fields).toMatchObject({
      name: typed.author,
      content: typed.comment,
      website: typed.url,
    })
  })

  it('sends the corrected form to the same thread, and returns to the article', async () => {
    const redirect = `${taaliq.origin}/?p=5`
    const typed = sampleForm({ email: 'no address', redirect_to: redirect })
    const form = commentForm((await post(typed, { site: 'open' })).text)

    const again = await taaliq.send({
      method: 'POST',
      path: form?.action ?? '',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams({ ...form?.fields, email: uniqueEmail() }).toString(),
      from: uniqueClientAddress(),
    })

    expect(again.headers.location).toBe(`${redirect}&taaliq=published#taaliq`)
    expect((await threadOf(typed)).comments.map(({ content }) => content)).toEqual([typed.comment])
  })
})

describe('an answer to a comment that only WordPress has', () => {
  const toNumber = () => sampleForm({ comment_parent: '4711' })

  it('is refused with the reason, and keeps the text', async () => {
    const typed = toNumber()

    const answer = await post(typed)

    expect(answer.status).toBe(422)
    expect(unescapeHtml(answer.text)).toContain('التعليق الذي ترد عليه لم يعد متاحًا.')
    expect(commentForm(answer.text)?.fields).toMatchObject({ content: typed.comment })
  })

  it('goes through when it is sent again from there, as a comment of its own', async () => {
    const typed = toNumber()
    const form = commentForm((await post(typed, { site: 'open' })).text)

    const again = await taaliq.send({
      method: 'POST',
      path: form?.action ?? '',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams(form?.fields).toString(),
      from: uniqueClientAddress(),
    })

    expect(outcomeOf(again)).toBe('303')
    expect((await threadOf(typed)).comments).toMatchObject([{ content: typed.comment, parentId: null }])
  })
})

describe('a form that names no post', () => {
  it.each([
    ['', 'required'],
    [' ', 'required'],
    ['0', 'invalid'],
    ['-1', 'invalid'],
    ['12a', 'invalid'],
    ['../x', 'invalid'],
    ['٥', 'invalid'],
    ['1'.repeat(21), 'invalid'],
  ])('but %j is refused, by the name of the field', async (comment_post_ID, code) => {
    const answer = await post(sampleForm({ comment_post_ID }))

    expect(outcomeOf(answer)).toBe('422 invalid-comment')
    expect(readProblem(answer).errors).toMatchObject([{ field: 'comment_post_ID', code }])
  })

  it('at all is refused like one that leaves it empty', async () => {
    const { comment_post_ID: _, ...form } = sampleForm()

    const answer = await post(form)

    expect(outcomeOf(answer)).toBe('422 invalid-comment')
    expect(readProblem(answer).errors).toMatchObject([{ field: 'comment_post_ID', code: 'required' }])
  })
})

describe('the address of WordPress forms', () => {
  it('takes nothing but forms', async () => {
    const answer = await taaliq.send({
      method: 'POST',
      path: '/v1/sites/demo/wp-comments-post.php',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(sampleForm()),
    })

    expect(outcomeOf(answer)).toBe('415 unsupported-media-type')
  })

  it('takes none from a foreign page', async () => {
    const answer = await post(sampleForm(), { headers: { origin: 'https://evil.example' } })

    expect(outcomeOf(answer)).toBe('403 origin-not-allowed')
  })

  it('knows no unknown site, and nothing but POST', async () => {
    const elsewhere = await post(sampleForm(), { site: 'nowhere' })
    const read = await taaliq.send({ path: '/v1/sites/demo/wp-comments-post.php' })

    expect([elsewhere, read].map(outcomeOf)).toEqual(['404 unknown-site', '405 method-not-allowed'])
  })
})
