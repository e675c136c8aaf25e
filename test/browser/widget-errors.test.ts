import { afterAll, describe, expect, it } from 'vitest'
import { openArticle } from '../support/browser/open-article.ts'
import { openBrowser } from '../support/browser/open-browser.ts'
import { openPage } from '../support/browser/open-page.ts'
import { submitsOf } from '../support/browser/submits-of.ts'
import { widgetOf } from '../support/browser/widget-of.ts'
import { uniqueThread } from '../support/contract/unique.ts'

const browser = await openBrowser()
afterAll(() => browser.close())

const onDemo = (thread = uniqueThread()) => ({ widget: `site="demo" thread="${thread}"` })

const focused = `document.querySelector('taaliq-comments').shadowRoot.activeElement?.id`

describe('before anything is sent', () => {
  it('every wrong field says what is wrong, the first one has the focus, and no request goes out', async () => {
    const page = await openPage(browser)
    const submits = submitsOf(page)
    await openArticle(page, onDemo())
    const { field, send, errorOf } = widgetOf(page)
    await field('content').fill('text')
    await field('website').fill('javascript:alert(1)')

    await send()

    await expect.poll(() => page.evaluate(focused)).toBe('name')
    expect(await errorOf('name').textContent()).toBe('Enter your name.')
    expect(await errorOf('email').textContent()).toContain('Enter your email address')
    expect(await errorOf('website').textContent()).toContain('not valid')
    expect(await errorOf('content').count()).toBe(0)
    expect(submits).toEqual([])
  })

  it('an own address in the text is pointed out, since the text is published', async () => {
    const page = await openPage(browser)
    const submits = submitsOf(page)
    await openArticle(page, onDemo())
    const { write, send, errorOf } = widgetOf(page)
    await write({ content: 'Write to me: nour@example.org', email: 'nour@example.org' })

    await send()

    await expect
      .poll(() => errorOf('content').textContent())
      .toContain('Your email address is in the comment')
    expect(submits).toEqual([])
  })

  it('a corrected field is no longer called wrong', async () => {
    const page = await openPage(browser)
    await openArticle(page, onDemo())
    const { send, errorOf, write, commentSaying } = widgetOf(page)
    await send()
    await errorOf('content').waitFor()

    const { content } = await write()
    await send()
    await commentSaying(content).waitFor()

    expect(await errorOf('content').count()).toBe(0)
  })
})

describe('what the API refuses', () => {
  const refuse = (status: number, problem: object) => ({
    status,
    contentType: 'application/problem+json',
    body: JSON.stringify({ type: 'about:blank', title: 'Not accepted.', status, ...problem }),
  })

  it('stands at its field, in the page’s language, and the field has the focus', async () => {
    const page = await openPage(browser)
    await openArticle(page, onDemo())
    const errors = [{ field: 'email', code: 'invalid', message: 'of the server' }]
    await page.route('**/comments', route => route.fulfill(refuse(422, { code: 'invalid-comment', errors })))
    const { post, errorOf } = widgetOf(page)

    await post()

    await expect.poll(() => page.evaluate(focused)).toBe('email')
    expect(await errorOf('email').textContent()).toBe('The email address is not valid.')
  })

  it('is said above the form where it belongs to no field', async () => {
    const page = await openPage(browser)
    await openArticle(page, onDemo())
    await page.route('**/comments', route =>
      route.fulfill(refuse(429, { code: 'too-many-requests', title: 'Too many comments.' })),
    )
    const { post, notice, field } = widgetOf(page)

    const { content } = await post()

    expect(await notice.textContent()).toBe('Too many comments.')
    expect(await field('content').inputValue()).toBe(content)
  })

  it('by a conversation that was closed meanwhile keeps the text at hand', async () => {
    const page = await openPage(browser)
    await openArticle(page, onDemo())
    await page.route('**/comments', route =>
      route.fulfill(refuse(403, { code: 'comments-closed', title: 'Comments are closed.' })),
    )
    const { write, send, element } = widgetOf(page)
    const { content } = await write()

    await send()
    await element.getByText('Comments on this article are closed.').waitFor()

    expect(await page.evaluate('JSON.stringify({...sessionStorage})')).toContain(content)
  })
})

describe('the room that is left', () => {
  it.each([
    ['counts down near the limit', 'a'.repeat(9_999), '1 character left'],
    ['counts an emoji of one code point as one', '😀'.repeat(9_990), '10 characters left'],
    ['counts what is too much as people delete it', `${'a'.repeat(9_999)}👨‍👩‍👧‍👦`, 'Remove 1 character'],
  ])('%s', async (_, text, said) => {
    const page = await openPage(browser)
    await openArticle(page, onDemo())
    const { field, element } = widgetOf(page)
    await field('content').focus()

    await field('content').fill(text)

    await expect.poll(() => element.locator('#room').textContent()).toBe(said)
  })

  it('is not spoken of while there is plenty', async () => {
    const page = await openPage(browser)
    await openArticle(page, onDemo())
    const { write, element, errorOf, send } = widgetOf(page)
    await send()
    await errorOf('content').waitFor()

    await write({ content: 'a'.repeat(9_000) })

    expect(await element.locator('#room').count()).toBe(0)
  })
})
