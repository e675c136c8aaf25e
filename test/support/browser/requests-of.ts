import type { Page } from 'playwright-core'

/** The addresses of everything a page asks for from here on. */
export const requestsOf = (page: Page): string[] => {
  const addresses: string[] = []
  page.on('request', request => addresses.push(request.url()))
  return addresses
}
