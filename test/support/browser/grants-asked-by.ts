import type { Page } from 'playwright-core'

/** By which grant the page asks for tokens from here on (RFC 6749, 4.1.3 and 6). */
export const grantsAskedBy = (page: Page): (string | null)[] => {
  const grants: (string | null)[] = []
  page.on('request', request => {
    if (request.url().endsWith('/token'))
      grants.push(new URLSearchParams(request.postData() ?? '').get('grant_type'))
  })
  return grants
}
