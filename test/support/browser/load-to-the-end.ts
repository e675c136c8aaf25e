import type { Browser, Page } from 'playwright-core'
import { loadOn } from './load-on.ts'
import { longestTask } from './longest-task.ts'

/** Loads page after page until there is no other, and tells of each how far it moved what is read, and its longest task. */
export const loadToTheEnd = async (browser: Browser, page: Page) => {
  const movedByPixels: number[] = []
  const taskMilliseconds: number[] = []
  const loadNext = async () => {
    movedByPixels.push(await loadOn(page))
  }
  while ((await page.locator('button.more').count()) > 0)
    taskMilliseconds.push(await longestTask(browser, page, loadNext))
  return { movedByPixels, taskMilliseconds }
}
