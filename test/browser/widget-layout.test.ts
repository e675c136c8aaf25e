import type { Page } from 'playwright-core'
import { afterAll, describe, expect, inject, it } from 'vitest'
import { holdComments } from '../support/browser/hold-answers.ts'
import { openBrowser } from '../support/browser/open-browser.ts'
import { openPage, openReader } from '../support/browser/open-page.ts'
import { widgetOf } from '../support/browser/widget-of.ts'

const browser = await openBrowser()
afterAll(() => browser.close())

/** Adds up what moves without the reader's doing, into the page's `shifts`. */
const measureShifts = (page: Page) =>
  page.addInitScript(`
    window.shifts = 0
    new PerformanceObserver(list => {
      for (const { value, hadRecentInput } of list.getEntries()) if (!hadRecentInput) shifts += value
    }).observe({ type: 'layout-shift', buffered: true })`)

const settled = (page: Page) =>
  page.evaluate('new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))')

describe('the layout of the demo article', () => {
  it('does not jump for an author whose comment waits', async () => {
    const reader = await openReader(browser, { viewport: { width: 360, height: 740 } })
    const before = await reader.newPage()
    await before.goto(`${inject('taaliqUrl')}/demo/en/`)
    await widgetOf(before).post()
    await widgetOf(before).awaiting.waitFor()
    const page = await reader.newPage()
    await measureShifts(page)
    await page.goto(`${inject('taaliqUrl')}/demo/en/`)
    await page.locator('taaliq-comments').evaluate(element => element.scrollIntoView())

    await widgetOf(page).awaiting.waitFor()
    await settled(page)

    expect(await page.evaluate('shifts')).toBeLessThan(0.02)
  })

  it.each([360, 1280])('does not jump on %i px while the comments come', async width => {
    const page = await openPage(browser, { viewport: { width, height: 740 } })
    await measureShifts(page)
    const { letGo } = await holdComments(page)
    await page.goto(`${inject('taaliqUrl')}/demo/`)
    await page.locator('taaliq-comments').evaluate(element => element.scrollIntoView())
    await page.locator('taaliq-comments .skeleton').waitFor()

    letGo()
    await page.locator('taaliq-comments form').waitFor()
    await settled(page)

    expect(await page.evaluate('shifts')).toBeLessThan(0.02)
  })
})
