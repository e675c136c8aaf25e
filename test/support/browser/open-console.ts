import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import type { Person } from '../contract/create-client.ts'
import { openReader } from './open-page.ts'

type Options = BrowserContextOptions & {
  /** Where the console is asked for, e.g. `/console/demo/spam`. */
  path: string
  as?: Person
  /** What is to be in place before the console is asked for. */
  prepare?: (page: Page) => Promise<unknown>
}

/** The console in a browser of its own, in Arabic unless told, after signing in at the provider's page. */
export const openConsole = async (
  browser: Browser,
  url: string,
  { path, as = 'moderator', prepare, ...options }: Options,
): Promise<Page> => {
  const context = await openReader(browser, { locale: 'ar', ...options })
  // Any route makes Chromium stop requests from the start: an open page that asks for it may send the next one past it, unseen.
  await context.route('**/decisions', route => route.fallback())
  const page = await context.newPage()
  await prepare?.(page)
  await page.goto(`${url}${path}`)
  await signIn(page, as)
  await page.locator('header.top').waitFor()
  return page
}

/** At the provider's page, wherever the console has asked for it. */
export const signIn = async (page: Page, as: Person): Promise<void> => {
  await page.locator('#email').fill(`${as}@example.com`)
  await page
    .locator('form', { has: page.locator('#email') })
    .getByRole('button')
    .click()
}

/** From the console's menu, and at the provider's page that asks again. */
export const signOut = async (page: Page): Promise<void> => {
  await page.locator('.menu summary').click()
  await page.locator('.menu button').last().click()
  await page.locator('button[value=yes]').click()
  await page.locator('main.signed-out').waitFor()
}
