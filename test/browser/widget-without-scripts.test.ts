import { afterAll, describe, expect, inject, it } from 'vitest'
import { approveByText } from '../support/browser/approve-by-text.ts'
import { openBrowser } from '../support/browser/open-browser.ts'
import { openPage } from '../support/browser/open-page.ts'
import { sampleComment } from '../support/contract/sample-comment.ts'

const url = inject('taaliqUrl')
const browser = await openBrowser()
afterAll(() => browser.close())

describe.each(['/demo/', '/demo/csp/', '/demo/hostile/'])('a reader of %s without scripts', path => {
  it('follows the link to the comments, writes one, and reads it there once it is approved', async () => {
    const page = await openPage(browser, { javaScriptEnabled: false })
    const { content, name, email } = sampleComment()
    const follow = async () => {
      await page.goto(`${url}${path}`)
      await page.locator('taaliq-comments a').click()
    }

    await follow()
    for (const [field, text] of Object.entries({ content, name, email }))
      await page.locator(`[name=${field}]`).fill(text)
    await page.locator('form [type=submit]').click()
    const held = await page.getByRole('status').textContent()
    const shownWhileHeld = await page.getByText(content).count()
    await approveByText(url, content)
    await follow()

    expect(held).toContain('وصلنا تعليقك')
    expect(shownWhileHeld).toBe(0)
    expect(await page.getByRole('article').getByText(content).count()).toBe(1)
  })
})
