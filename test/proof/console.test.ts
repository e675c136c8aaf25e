import { afterAll, beforeAll, expect, it } from 'vitest'
import { browserMemory } from '../support/browser/browser-memory.ts'
import { consoleOf } from '../support/browser/console-of.ts'
import { longestTask } from '../support/browser/longest-task.ts'
import { openBrowser } from '../support/browser/open-browser.ts'
import { openConsole } from '../support/browser/open-console.ts'
import { openSite } from '../support/browser/open-site.ts'
import { type RunningTwin, startTwin } from '../support/start-twin.ts'

const browser = await openBrowser()
let twin: RunningTwin
beforeAll(async () => {
  twin = await startTwin()
})
afterAll(async () => {
  await browser.close()
  await twin.close()
})

it('three hundred keys empty a queue of three hundred, and each comment is decided exactly once', async () => {
  const own = await openSite(twin.url)
  const ids = await own.holdInOrder(300)
  const page = await openConsole(browser, twin.url, { path: own.queue })
  const { empty, pressForEach, unsent } = consoleOf(page)

  await pressForEach('KeyA', 300)
  await empty.waitFor()
  await expect.poll(unsent, { timeout: 60_000 }).toBe(0)

  expect(await own.actionsOnEach(ids)).toEqual(ids.map(() => 'submit,approve'))
})

it('of five thousand that wait, the thousand that a search looks at are worked through without a long task', async () => {
  const own = await openSite(twin.url)
  await own.fill(5000)
  const page = await openConsole(browser, twin.url, {
    path: `${own.queue}?text=${encodeURIComponent('تعليق')}`,
  })
  const { cards, order, pressForEach } = consoleOf(page)
  await expect.poll(() => cards.count(), { timeout: 120_000 }).toBeGreaterThanOrEqual(1000)
  const [first] = await order()

  const longest = {
    moving: await longestTask(browser, page, () => pressForEach('KeyJ', 50)),
    goingBack: await longestTask(browser, page, () => pressForEach('KeyK', 50)),
    deciding: await longestTask(browser, page, () => pressForEach('KeyA', 50)),
    scrolling: await longestTask(browser, page, async () => {
      await page.mouse.move(200, 400)
      await page.mouse.wheel(0, 20_000)
      await page.mouse.wheel(0, 200_000)
    }),
  }
  const { nodes } = await browserMemory(page)

  expect(await order()).not.toContain(first)
  expect(Object.entries(longest).filter(([, milliseconds]) => milliseconds > 100)).toEqual([])
  // Sixty for a card; what has left is not kept.
  expect(nodes).toBeLessThan(1100 * 60)
})
