import type { Page } from 'playwright-core'
import { afterAll, describe, expect, inject, it } from 'vitest'
import { approveByText } from '../support/browser/approve-by-text.ts'
import { openBrowser } from '../support/browser/open-browser.ts'
import { openPage } from '../support/browser/open-page.ts'
import { widgetOf } from '../support/browser/widget-of.ts'

const url = inject('taaliqUrl')
const browser = await openBrowser()
afterAll(() => browser.close())

/** What the browser and the page's scripts complain of; violations of the policy also where nobody printed them. */
const complaintsOf = async (page: Page): Promise<string[]> => {
  const complaints: string[] = []
  page.on('console', message => complaints.push(message.text()))
  page.on('pageerror', error => complaints.push(error.message))
  await page.addInitScript(
    `addEventListener('securitypolicyviolation', ({ violatedDirective }) => console.warn(violatedDirective))`,
  )
  return complaints
}

describe.each(['/demo/', '/demo/en/', '/demo/fa/', '/demo/csp/', '/demo/hostile/', '/demo/spa/'])(
  '%s',
  path => {
    it('takes a comment, shows that it waits, and shows it when it is approved, without a complaint', async () => {
      const page = await openPage(browser)
      const complaints = await complaintsOf(page)
      await page.goto(`${url}${path}`)
      const { post, commentSaying, awaiting } = widgetOf(page)

      const { content } = await post()
      await commentSaying(content).locator('.waiting').waitFor()
      await approveByText(url, content)
      await page.reload()

      await awaiting.waitFor({ state: 'detached' })
      await expect.poll(() => commentSaying(content).isVisible()).toBe(true)
      expect(complaints).toEqual([])
    })

    it('lets the author withdraw', async () => {
      const page = await openPage(browser)
      await page.goto(`${url}${path}`)
      const { post, element, commentSaying } = widgetOf(page)

      const { content } = await post()
      await element.locator('[part=withdraw]').click()
      await element.locator('[part=withdraw]').waitFor({ state: 'detached' })

      await page.reload()
      await widgetOf(page).shown()
      expect(await commentSaying(content).count()).toBe(0)
    })
  },
)
