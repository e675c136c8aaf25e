import type { Page } from 'playwright-core'
import { statuses } from '../../../shared/domain/decision.ts'

/** By the keys 1 to 5, to each queue of a site where nothing is; the first one last. */
export const visitEveryQueue = async (page: Page, site: string): Promise<void> => {
  const places = statuses.map((status, index) => ({ status, key: `Digit${index + 1}` }))
  for (const { status, key } of [...places.slice(1), ...places.slice(0, 1)]) {
    await page.keyboard.press(key)
    await page.waitForURL(`**/console/${site}/${status}`)
    await page.locator('p.empty').waitFor()
  }
}
