import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { accessibilityViolations } from '../support/browser/accessibility-violations.ts'
import { openArticle } from '../support/browser/open-article.ts'
import { openBrowser } from '../support/browser/open-browser.ts'
import { openPage } from '../support/browser/open-page.ts'
import { widgetOf } from '../support/browser/widget-of.ts'
import { givenPublishedComments } from '../support/contract/given-comments.ts'
import { uniqueThread } from '../support/contract/unique.ts'

const browser = await openBrowser()
afterAll(() => browser.close())

/** axe takes a page without a background for white, also where the browser paints it dark. */
const saidPaper = 'html { background: Canvas }'

const busy = uniqueThread()
beforeAll(async () => {
  const [first] = await givenPublishedComments(busy, [
    { content: 'https://example.org/ link', website: 'https://example.org/' },
  ])
  await givenPublishedComments(busy, [{ parentId: first }, {}])
})

const states = {
  'with comments and more to come': {
    widget: () => `site="open" thread="${busy}" page-size="2"`,
    reach: async (page: Page) => widgetOf(page).comments.first().waitFor(),
  },
  'with a reply being written': {
    widget: () => `site="open" thread="${busy}"`,
    reach: async (page: Page) => {
      await widgetOf(page).element.locator('[part=reply]').first().click()
      await widgetOf(page).element.locator('form h3 + button').waitFor()
    },
  },
  'with an own comment that waits': {
    widget: () => `site="demo" thread="${uniqueThread()}"`,
    reach: async (page: Page) => {
      await widgetOf(page).post()
      await widgetOf(page).awaiting.waitFor()
    },
  },
  'with errors': {
    widget: () => `site="demo" thread="${uniqueThread()}"`,
    reach: async (page: Page) => {
      await widgetOf(page).send()
      await widgetOf(page).errorOf('content').waitFor()
    },
  },
  empty: {
    widget: () => `site="demo" thread="${uniqueThread()}"`,
    reach: async (page: Page) => widgetOf(page).form.waitFor(),
  },
  closed: {
    widget: () => 'site="demo" thread="closed"',
    reach: async (page: Page) => widgetOf(page).element.locator('.closed').waitFor(),
  },
  failed: {
    widget: () => 'site="nobody" thread="here"',
    reach: async (page: Page) => widgetOf(page).element.getByRole('alert').waitFor(),
  },
}

describe.each(Object.entries(states))('%s', (_, { widget, reach }) => {
  it.each([
    ['ar', 'rtl'],
    ['en', 'ltr'],
  ] as const)('axe finds nothing wrong in %s, light and dark', async (lang, dir) => {
    const page = await openPage(browser, { viewport: { width: 360, height: 740 } })
    await openArticle(page, { widget: widget(), lang, dir, style: saidPaper })
    await reach(page)

    const light = await accessibilityViolations(page)
    await page.emulateMedia({ colorScheme: 'dark' })
    const dark = await accessibilityViolations(page)

    expect({ light, dark }).toEqual({ light: [], dark: [] })
  })
})
