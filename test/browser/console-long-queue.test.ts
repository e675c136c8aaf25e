import { afterAll, expect, inject, it } from 'vitest'
import { consoleOf } from '../support/browser/console-of.ts'
import { longestTask } from '../support/browser/longest-task.ts'
import { openBrowser } from '../support/browser/open-browser.ts'
import { openConsole } from '../support/browser/open-console.ts'
import { openSite } from '../support/browser/open-site.ts'

const url = inject('taaliqUrl')
const browser = await openBrowser()
afterAll(() => browser.close())

/** https://www.w3.org/TR/longtasks-1/: what is longer keeps the next frame, and a key, waiting. */
const longTaskMilliseconds = 50

it('five thousand that wait are worked and scrolled through without a long task', async () => {
  const own = await openSite(url)
  await own.fill(5000)
  const page = await openConsole(browser, url, { path: own.queue })
  const { cards, order, pressForEach } = consoleOf(page)
  await cards.first().waitFor()
  const [first] = await order()

  const longest = {
    moving: await longestTask(browser, page, () => pressForEach('KeyJ', 60)),
    goingBack: await longestTask(browser, page, () => pressForEach('KeyK', 60)),
    deciding: await longestTask(browser, page, () => pressForEach('KeyA', 60)),
    scrolling: await longestTask(browser, page, async () => {
      await page.mouse.move(200, 400)
      for (let turn = 0; turn < 20; turn += 1) await page.mouse.wheel(0, 2000)
    }),
  }

  expect(await order()).not.toContain(first)
  expect(Object.entries(longest).filter(([, spent]) => spent > longTaskMilliseconds)).toEqual([])
})
