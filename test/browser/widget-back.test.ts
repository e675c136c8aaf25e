import { afterAll, describe, expect, inject, it } from 'vitest'
import { openArticle } from '../support/browser/open-article.ts'
import { openBrowser } from '../support/browser/open-browser.ts'
import { openPage } from '../support/browser/open-page.ts'
import { widgetOf } from '../support/browser/widget-of.ts'
import { readQueue } from '../support/contract/read-queue.ts'
import { uniqueThread } from '../support/contract/unique.ts'

const elsewhere = `${inject('taaliqUrl')}/demo/plain/`

const waiting = async (content: string) => {
  const { comments } = await readQueue('demo', { order: 'newest', limit: 100 })
  return comments.filter(comment => comment.content === content)
}

describe.each([
  ['loads the page anew', { keepsPages: false }],
  ['shows the page as it was left', { keepsPages: true }],
])('who comes back with a browser that %s', async (_, { keepsPages }) => {
  const browser = await openBrowser({ keepsPages })
  afterAll(() => browser.close())

  const givenArticle = async () => {
    const page = await openPage(browser)
    await page.addInitScript(`addEventListener('pageshow', ({ persisted }) => { window.isKept = persisted })`)
    await openArticle(page, { widget: `site="demo" thread="${uniqueThread()}"` })
    return { page, ...widgetOf(page) }
  }

  it('finds the comment waiting, and posts nothing by sending the same text again', async () => {
    const { page, post, write, send, notice, awaiting, commentSaying } = await givenArticle()
    const typed = await post()

    await page.goto(elsewhere)
    await page.goBack({ waitUntil: 'commit' })
    await commentSaying(typed.content).locator('.waiting').waitFor()
    await write(typed)
    await send()
    await notice.waitFor()

    expect(await page.evaluate('isKept')).toBe(keepsPages)
    expect(await awaiting.count()).toBe(1)
    expect(await waiting(typed.content)).toHaveLength(1)
  })

  it('after leaving before the answer came posts nothing twice by sending what is still typed', async () => {
    const { page, write, send, field, commentSaying } = await givenArticle()
    const leaving = Promise.withResolvers<void>()
    await page.route('**/comments', async route => {
      await route.fetch()
      await leaving.promise
      await route.abort('connectionreset')
    })
    const { content, email } = await write()
    await send()
    await expect.poll(() => waiting(content)).toHaveLength(1)

    await page.goto(elsewhere)
    leaving.resolve()
    await page.unroute('**/comments')
    await page.goBack({ waitUntil: 'commit' })
    await expect.poll(() => field('content').inputValue()).toBe(content)
    await field('email').fill(email)
    await send()
    await commentSaying(content).locator('.waiting').waitFor()

    expect(await waiting(content)).toHaveLength(1)
  })
})
