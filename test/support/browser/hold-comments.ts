import type { Page } from 'playwright-core'

/** Keeps the answers of the comments' list back until `letGo` is called. */
export const holdComments = async (page: Page): Promise<{ letGo: () => void }> => {
  const { promise, resolve } = Promise.withResolvers<void>()
  await page.route('**/comments?*', async route => {
    await promise
    await route.continue()
  })
  return { letGo: resolve }
}
