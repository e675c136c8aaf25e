import { afterAll, expect, it } from 'vitest'
import { openArticle } from '../support/browser/open-article.ts'
import { openBrowser } from '../support/browser/open-browser.ts'
import { openPage } from '../support/browser/open-page.ts'
import { widgetOf } from '../support/browser/widget-of.ts'
import { uniqueThread } from '../support/contract/unique.ts'
import { openBrakedSite } from '../support/matrix/open-braked-site.ts'

const browser = await openBrowser()
afterAll(() => browser.close())

const given = async () => {
  const page = await openPage(browser)
  await openArticle(page, { widget: `site="${await openBrakedSite('held')}" thread="${uniqueThread()}"` })
  const submits: { key: string | undefined; status: Promise<number | undefined> }[] = []
  page.on('request', request => {
    if (request.method() !== 'POST') return
    const status = request.response().then(answer => answer?.status())
    submits.push({ key: request.headers()['idempotency-key'], status })
  })
  return { page, submits, widget: widgetOf(page) }
}

it('does the work that a braked site asks for, says so meanwhile, and sends the comment under the same key', async () => {
  const { page, submits, widget } = await given()
  const meanwhile = widget.element.getByText('A short check')
  await page.route('**/embed/solve-*', async route => {
    await meanwhile.waitFor()
    await route.continue()
  })

  const { content } = await widget.post()
  await widget.commentSaying(content).locator('.waiting').waitFor()

  expect(await Promise.all(submits.map(({ status }) => status))).toEqual([428, 202])
  expect(new Set(submits.map(({ key }) => key)).size).toBe(1)
  expect(await meanwhile.count()).toBe(0)
})

it('sends the very same again when the answer was lost', async () => {
  const { page, submits, widget } = await given()
  let answers = 0
  await page.route('**/comments', async route => {
    answers += 1
    const answer = await route.fetch()
    await (answers === 2 ? route.abort('connectionreset') : route.fulfill({ response: answer }))
  })

  const { content } = await widget.post()
  await widget.send()
  await widget.commentSaying(content).locator('.waiting').waitFor()

  expect(new Set(submits.map(({ key }) => key)).size).toBe(1)
  expect(submits).toHaveLength(3)
})

it('says what is the matter where a browser cannot do the work, and keeps what was typed', async () => {
  const { page, submits, widget } = await given()
  await page.evaluate(() => Object.defineProperty(crypto, 'subtle', { value: undefined }))

  const { content } = await widget.post()

  expect(await widget.notice.textContent()).toContain('flooding in')
  expect(await widget.field('content').inputValue()).toBe(content)
  expect(submits).toHaveLength(1)
})
