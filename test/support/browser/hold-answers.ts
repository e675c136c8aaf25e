import type { Page } from 'playwright-core'

/** Keeps the answers of the comments' list back until `letGo` is called. */
export const holdComments = (page: Page) => holdAnswers(page, '**/comments?*')

/** Keeps the answers from some addresses back until `letGo` is called. */
export const holdAnswers = async (page: Page, addresses: string | RegExp): Promise<{ letGo: () => void }> => {
  const { promise, resolve } = Promise.withResolvers<void>()
  await page.route(addresses, async route => {
    await promise
    await route.continue()
  })
  return { letGo: resolve }
}
