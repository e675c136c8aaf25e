import type { Page } from 'playwright-core'

/** The bodies of all comments that a page sends from here on. */
export const submitsOf = (page: Page): string[] => {
  const bodies: string[] = []
  page.on('request', request => {
    if (request.method() === 'POST' && request.url().endsWith('/comments'))
      bodies.push(request.postData() ?? '')
  })
  return bodies
}
