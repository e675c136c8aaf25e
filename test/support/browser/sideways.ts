import type { Page } from 'playwright-core'

/** How many pixels wider than the window a page is (WCAG 2.2, 1.4.10). */
export const sideways = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
