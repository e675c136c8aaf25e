import type { Page } from 'playwright-core'
import { afterAll, describe, expect, inject, it } from 'vitest'
import { consoleOf } from '../support/browser/console-of.ts'
import { openBrowser } from '../support/browser/open-browser.ts'
import { openConsole, signOut } from '../support/browser/open-console.ts'
import { openSite } from '../support/browser/open-site.ts'
import { wrongWith } from '../support/browser/wrong-with.ts'

const url = inject('taaliqUrl')
const browser = await openBrowser()
afterAll(() => browser.close())

const phone = { viewport: { width: 320, height: 640 } }

/** A queue with all that a card can show: an answer, a website, links, and words that do not break. */
const givenQueue = async () => {
  const own = await openSite(url)
  const parentId = await own.hold({ name: 'Long'.repeat(25), content: 'w'.repeat(300) })
  await own.decide(parentId, 'approve', 1)
  const first = await own.hold({
    parentId,
    website: 'https://example.org/a',
    content: 'https://example.org/b ok',
  })
  const second = await own.hold({ content: `https://example.org/${'path/'.repeat(60)}` })
  const third = await own.hold({ content: `${'سطر\n'.repeat(60)}שלום — hello` })
  return { own, first, second, third }
}

/** Escape ends a dialog; it is gone from the page then. */
const closeDialog = async (page: Page) => {
  await page.keyboard.press('Escape')
  await page.locator('dialog').waitFor({ state: 'detached' })
}

describe.each([
  ['ar', 'dark'],
  ['en', 'light'],
] as const)('in %s, %s, 320 px wide', (locale, colorScheme) => {
  it('axe finds nothing wrong with the queue, its dialogs and notices, and nothing is scrolled sideways', async () => {
    const { own, first, second, third } = await givenQueue()
    const page = await openConsole(browser, url, { path: own.queue, locale, colorScheme, ...phone })
    const { card, noticeOn, isInHand } = consoleOf(page)
    await card(third).waitFor()

    const queue = await wrongWith(page)
    await page.keyboard.press('Enter')
    await card(first).locator('.history li').first().waitFor()
    await card(first).locator('summary').click()
    await page.keyboard.press('KeyI')
    const historyAndMore = await wrongWith(page)
    await page.keyboard.press('Shift+Slash')
    await page.locator('dialog').waitFor()
    const help = await wrongWith(page)
    await closeDialog(page)
    await page.keyboard.press('Shift+KeyX')
    await page.locator('dialog').waitFor()
    const rejectFor = await wrongWith(page)
    await closeDialog(page)
    await own.decide(second, 'reject', 1)
    await page.keyboard.press('KeyJ')
    await expect.poll(() => isInHand(second)).toBe(true)
    await page.keyboard.press('KeyA')
    await noticeOn(second).waitFor()
    await expect.poll(() => isInHand(third)).toBe(true)
    await page.keyboard.press('Space')
    await page.locator('.bulk').waitFor()
    const noticeBulkAndToast = await wrongWith(page)
    await page.locator('.menu summary').click()
    const menu = await wrongWith(page)

    expect({ queue, historyAndMore, help, rejectFor, noticeBulkAndToast, menu }).toEqual({
      queue: [],
      historyAndMore: [],
      help: [],
      rejectFor: [],
      noticeBulkAndToast: [],
      menu: [],
    })
  })

  it('axe finds nothing wrong with an empty queue, without a network, and signed out', async () => {
    const own = await openSite(url)
    await own.hold()
    const page = await openConsole(browser, url, { path: own.queue, locale, colorScheme, ...phone })
    const { empty, banner, current } = consoleOf(page)
    await current.waitFor()

    await page.context().setOffline(true)
    await page.keyboard.press('KeyA')
    await banner.waitFor()
    await empty.waitFor()
    const emptyAndOffline = await wrongWith(page)
    await page.context().setOffline(false)
    await banner.waitFor({ state: 'detached' })
    await signOut(page)
    const signedOut = await wrongWith(page)

    expect({ emptyAndOffline, signedOut }).toEqual({ emptyAndOffline: [], signedOut: [] })
    expect(await page.locator('html').getAttribute('lang')).toBe(locale)
  })
})

it('single keys can be switched off in the list of keys, stay off, and then do nothing', async () => {
  const own = await openSite(url)
  const ids = await own.holdInOrder(2)
  const page = await openConsole(browser, url, { path: own.queue, locale: 'en' })
  const { order } = consoleOf(page)
  await expect.poll(order).toEqual(ids)

  await page.keyboard.press('Shift+Slash')
  await page.getByRole('dialog').getByLabel('Single keys decide').uncheck()
  await page.keyboard.press('KeyA')
  await closeDialog(page)
  await page.keyboard.type('axstju?')
  await page.reload()
  await expect.poll(order).toEqual(ids)
  await page.keyboard.type('axst')
  await page.getByRole('button', { name: 'Keys' }).click()
  await page.getByRole('dialog').getByLabel('Single keys decide').check()
  await closeDialog(page)
  await page.keyboard.press('KeyA')
  await expect.poll(order).toEqual([ids[1]])

  await expect.poll(() => own.actionsOnEach(ids)).toEqual(['submit,approve', 'submit'])
})

it('a dialog gives the focus back to the card it was opened from', async () => {
  const own = await openSite(url)
  const ids = await own.holdInOrder(2)
  const [, second = ''] = ids
  const page = await openConsole(browser, url, { path: own.queue })
  const { order, isInHand, card } = consoleOf(page)
  await expect.poll(order).toEqual(ids)
  await page.keyboard.press('KeyJ')
  await expect.poll(() => isInHand(second)).toBe(true)

  await page.keyboard.press('Shift+KeyX')
  await page.locator('dialog').waitFor()
  await page.keyboard.press('KeyA')
  await closeDialog(page)
  await expect.poll(() => isInHand(second)).toBe(true)
  await page.keyboard.press('Shift+KeyX')
  await page.getByRole('dialog').getByRole('button', { name: 'إساءة' }).click()
  await card(second).waitFor({ state: 'detached' })

  await expect.poll(() => own.actionsOnEach(ids)).toEqual(['submit', 'submit,reject'])
  expect((await own.read(second)).events.at(-1)).toMatchObject({ reason: 'abuse' })
})
