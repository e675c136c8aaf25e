import type { Page } from 'playwright-core'

const json = (status: number, body: object) => ({
  status,
  contentType: 'application/json',
  body: JSON.stringify(body),
})

/** The API and the provider no longer know this person, until `begin` lets them in again. */
export const endSession = async (page: Page): Promise<{ begin: () => Promise<void> }> => {
  const api = '**/v1/moderation/**'
  const token = '**/token'
  // RFC 6749, 5.2: what a refresh token that has ended is answered.
  await page.route(token, route => route.fulfill(json(400, { error: 'invalid_grant' })))
  await page.route(api, route => route.fulfill(json(401, { code: 'unauthenticated' })))
  return {
    begin: async () => {
      await page.unroute(token)
      await page.unroute(api)
    },
  }
}
