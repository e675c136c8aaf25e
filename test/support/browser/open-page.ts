import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core'
import { onTestFinished } from 'vitest'

/** A page of a reader whom nobody knows yet; closed when the test ends. */
export const openPage = async (browser: Browser, options: BrowserContextOptions = {}): Promise<Page> =>
  (await openReader(browser, options)).newPage()

/** A reader's whole browser: what one page keeps on the device, the next one finds. */
export const openReader = async (
  browser: Browser,
  options: BrowserContextOptions = {},
): Promise<BrowserContext> => {
  const context = await browser.newContext(options)
  context.setDefaultTimeout(20_000)
  onTestFinished(() => context.close())
  return context
}
