import { afterAll, describe, expect, it } from 'vitest'
import { eventsOf } from '../support/browser/events-of.ts'
import { openArticle } from '../support/browser/open-article.ts'
import { openBrowser } from '../support/browser/open-browser.ts'
import { openPage, openReader } from '../support/browser/open-page.ts'
import { submitsOf } from '../support/browser/submits-of.ts'
import { widgetOf } from '../support/browser/widget-of.ts'
import { givenPublishedComments } from '../support/contract/given-comments.ts'
import { uniqueThread } from '../support/contract/unique.ts'

const browser = await openBrowser()
afterAll(() => browser.close())

const onDemo = (thread = uniqueThread()) => ({ widget: `site="demo" thread="${thread}"` })

const kept =
  '[JSON.stringify({...localStorage}), JSON.stringify({...sessionStorage}), document.cookie].join()'
const attributes = `[...document.querySelectorAll('*'), ...document.querySelector('taaliq-comments').shadowRoot.querySelectorAll('*')]
  .flatMap(({ attributes }) => [...attributes].map(({ value }) => value)).join()`

describe('what is being written', () => {
  it('survives a reload, all but the e-mail address', async () => {
    const page = await openPage(browser)
    await openArticle(page, onDemo())
    const { write, field, shown } = widgetOf(page)
    const { content, name } = await write()

    await page.reload()
    await shown()

    expect(await field('content').inputValue()).toBe(content)
    expect(await field('name').inputValue()).toBe(name)
    expect(await field('email').inputValue()).toBe('')
  })

  it('survives a send that fails', async () => {
    const page = await openPage(browser)
    await openArticle(page, onDemo())
    await page.route('**/comments', route => route.abort())
    const { post, field, notice } = widgetOf(page)

    const { content, name, email } = await post()

    expect(await notice.textContent()).toContain('what you typed is kept')
    expect(await field('content').inputValue()).toBe(content)
    expect(await field('name').inputValue()).toBe(name)
    expect(await field('email').inputValue()).toBe(email)
  })

  it('is still a reply after a reload, and sent as one', async () => {
    const thread = uniqueThread()
    const [id] = await givenPublishedComments(thread, [{ name: 'Amal' }])
    const page = await openPage(browser)
    const submits = submitsOf(page)
    await openArticle(page, { widget: `site="open" thread="${thread}"` })
    const { element, write, send, field, notice } = widgetOf(page)
    await element.locator('[part=reply]').click()
    const { email } = await write()

    await page.reload()
    await element.getByText('Reply to Amal', { exact: true }).waitFor()
    await field('email').fill(email)
    await send()
    await notice.waitFor()

    expect(submits.map(body => JSON.parse(body))).toMatchObject([{ parentId: id }])
  })

  it('is gone once it is sent', async () => {
    const page = await openPage(browser)
    await openArticle(page, onDemo())
    const { post, field, shown } = widgetOf(page)

    await post()
    await page.reload()
    await shown()

    expect(await field('content').inputValue()).toBe('')
    expect(await page.evaluate('JSON.stringify({...sessionStorage})')).not.toContain('draft')
  })
})

describe('the e-mail address', () => {
  it('is nowhere in the browser: not while it is typed, nor when sending fails or succeeds', async () => {
    const page = await openPage(browser)
    const events = await eventsOf(page)
    await openArticle(page, onDemo())
    const { element, post, send, commentSaying } = widgetOf(page)
    const findings = async () => String([await page.evaluate(kept), await page.evaluate(attributes)])
    await element.locator('[name=remember]').check()
    await page.route('**/comments', route => route.abort())

    const { content, email } = await post()
    const afterFailing = await findings()
    await page.unroute('**/comments')
    await send()
    await commentSaying(content).waitFor()

    const [user = ''] = email.split('@')
    expect(afterFailing).not.toContain(user)
    expect(await findings()).not.toContain(user)
    expect(JSON.stringify(events)).not.toContain(user)
  })
})

describe('«Remember my name on this device»', () => {
  it('is off, and then nothing of the name is kept after sending', async () => {
    const page = await openPage(browser)
    await openArticle(page, onDemo())
    const { element, post } = widgetOf(page)

    const checked = await element.locator('[name=remember]').isChecked()
    await post({ name: 'Forgotten Reader' })
    await page.getByRole('button', { name: 'Withdraw' }).click()
    await page.getByText('Your comment is withdrawn.').waitFor()

    expect(checked).toBe(false)
    expect(await page.evaluate(kept)).not.toContain('Forgotten Reader')
  })

  it('fills the name in on the site’s next article', async () => {
    const reader = await openReader(browser)
    const page = await reader.newPage()
    await openArticle(page, onDemo())
    await widgetOf(page).element.locator('[name=remember]').check()
    await widgetOf(page).post({ name: 'Remembered Reader' })

    const next = await reader.newPage()
    await openArticle(next, onDemo())
    await widgetOf(next).shown()

    expect(await widgetOf(next).field('name').inputValue()).toBe('Remembered Reader')
    expect(await widgetOf(next).element.locator('[name=remember]').isChecked()).toBe(true)
  })
})
