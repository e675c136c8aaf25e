import type { Page } from 'playwright-core'
import { accessibilityViolations } from './accessibility-violations.ts'

/** What is wrong with a page as it stands: what axe finds, and whether it must be scrolled sideways (WCAG 2.2, 1.4.10). */
export const wrongWith = async (page: Page): Promise<string[]> => {
  const sideways = await page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement
    return scrollWidth > clientWidth ? [`${scrollWidth} px in ${clientWidth} px`] : []
  })
  return [...(await accessibilityViolations(page)), ...sideways]
}
