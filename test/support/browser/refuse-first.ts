import type { Page } from 'playwright-core'

/**
 * The first request to an address is answered 401, the others as they are. The route stays: one that ends with its first
 * request (Playwright's `times`) may end before its answer is given, and then the request goes on to the server.
 */
export const refuseFirst = async (page: Page, address: string): Promise<void> => {
  let requests = 0
  await page.route(address, route => {
    requests += 1
    return requests === 1 ? route.fulfill({ status: 401 }) : route.continue()
  })
}
