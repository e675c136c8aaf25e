import { afterAll, describe, expect, it } from 'vitest'
import { eventsOf } from '../support/browser/events-of.ts'
import { openArticle } from '../support/browser/open-article.ts'
import { openBrowser } from '../support/browser/open-browser.ts'
import { openPage } from '../support/browser/open-page.ts'
import { submitsOf } from '../support/browser/submits-of.ts'
import { widgetOf } from '../support/browser/widget-of.ts'
import { readQueue } from '../support/contract/read-queue.ts'
import { uniqueThread } from '../support/contract/unique.ts'

const browser = await openBrowser()
afterAll(() => browser.close())

const onDemo = (thread = uniqueThread()) => ({ widget: `site="demo" thread="${thread}"` })

const waiting = async (content: string) => {
  const { comments } = await readQueue('demo', { order: 'newest', limit: 100 })
  return comments.filter(comment => comment.content === content)
}

describe('one comment is posted once', () => {
  it('by a double click', async () => {
    const page = await openPage(browser)
    const submits = submitsOf(page)
    await openArticle(page, onDemo())
    const { element, write, notice } = widgetOf(page)
    await write()

    await element.locator('[part=submit]').dblclick()
    await notice.waitFor()

    expect(submits).toHaveLength(1)
  })

  it('by pressing again when the answer was lost', async () => {
    const page = await openPage(browser)
    await openArticle(page, onDemo())
    await page.route('**/comments', async route => {
      await route.fetch()
      await route.abort('connectionreset')
    })
    const { post, send, commentSaying, notice } = widgetOf(page)

    const { content } = await post()
    const said = await notice.textContent()
    await page.unroute('**/comments')
    await send()
    await commentSaying(content).locator('.waiting').waitFor()

    expect(said).toContain('was not sent')
    expect(await waiting(content)).toHaveLength(1)
  })

  it('by sending it again from a page that was loaded anew after the answer was lost', async () => {
    const page = await openPage(browser)
    await openArticle(page, onDemo())
    await page.route('**/comments', async route => {
      await route.fetch()
      await route.abort('connectionreset')
    })
    const { post, send, field, commentSaying } = widgetOf(page)
    const { content, email } = await post()
    await page.unroute('**/comments')

    await page.reload()
    await field('email').fill(email)
    await send()
    await commentSaying(content).locator('.waiting').waitFor()

    expect(await waiting(content)).toHaveLength(1)
  })
})

describe('a page’s own script', () => {
  it('can keep a comment from being sent, and the reader loses nothing', async () => {
    const page = await openPage(browser)
    const submits = submitsOf(page)
    await page.addInitScript(`addEventListener('taaliq:before-submit', event => event.preventDefault())`)
    const events = await eventsOf(page)
    await openArticle(page, onDemo())
    const { write, send, field } = widgetOf(page)
    const { content } = await write()

    await send()
    await expect.poll(() => events.map(({ event }) => event)).toContain('before-submit')

    expect(await field('content').inputValue()).toBe(content)
    expect(submits).toEqual([])
  })

  it('is told that a comment was posted, and nothing that was typed', async () => {
    const page = await openPage(browser)
    const events = await eventsOf(page)
    await openArticle(page, onDemo())

    const { content, name, email } = await widgetOf(page).post({ name: 'Layan Q.' })
    const told = JSON.stringify(events)

    expect(events.map(({ event }) => event)).toEqual(['load', 'ready', 'before-submit', 'posted'])
    expect([content, name, email].filter(typed => told.includes(typed))).toEqual([])
  })
})
