import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { loadToTheEnd } from '../support/browser/load-to-the-end.ts'
import { openArticle } from '../support/browser/open-article.ts'
import { openBrowser } from '../support/browser/open-browser.ts'
import { openPage } from '../support/browser/open-page.ts'
import { widgetOf } from '../support/browser/widget-of.ts'
import { publishMany } from '../support/budgets/publish-many.ts'
import { type RunningTwin, startTwin } from '../support/start-twin.ts'

const pageSize = 100
const pages = 20
const contents = Array.from({ length: pages * pageSize }, (_, index) =>
  `${index} ${'تعليق '.repeat(5 + ((index * 7) % 60))}`.trim(),
)
const place = { site: 'open', thread: 'long' }

let twin: RunningTwin
let browser: Browser
beforeAll(async () => {
  twin = await startTwin()
  browser = await openBrowser()
  await publishMany(twin, place, contents)
}, 600_000)
afterAll(async () => {
  await browser?.close()
  await twin?.close()
})

it('shows 2,000 comments page by page, in order and none twice, and neither jumps nor stalls', async () => {
  const page = await openPage(browser)
  await openArticle(page, {
    url: twin.url,
    widget: `site="open" thread="${place.thread}" page-size="${pageSize}"`,
  })
  const { shown, element } = widgetOf(page)
  await shown()

  const { movedByPixels, taskMilliseconds } = await loadToTheEnd(browser, page)

  expect(await element.locator('.text').allTextContents()).toEqual(contents)
  expect(taskMilliseconds).toHaveLength(pages - 1)
  expect(Math.max(...movedByPixels)).toBeLessThan(2)
  expect(Math.max(...taskMilliseconds)).toBeLessThan(200)
})
