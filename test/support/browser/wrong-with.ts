import type { Page } from 'playwright-core'
import { accessibilityViolations } from './accessibility-violations.ts'
import { sideways } from './sideways.ts'

/** What is wrong with a page as it stands: what axe finds, and whether it must be scrolled sideways. */
export const wrongWith = async (page: Page): Promise<string[]> => {
  const pixels = await sideways(page)
  return [...(await accessibilityViolations(page)), ...(pixels > 0 ? [`${pixels} px too wide`] : [])]
}
