import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { approveByText } from '../support/browser/approve-by-text.ts'
import { openBrowser } from '../support/browser/open-browser.ts'

const url = inject('taaliqUrl')

let browser: Browser
beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(() => browser.close())

const writeComment = async (
  page: Page,
  { name, email, content }: Record<'name' | 'email' | 'content', string>,
) => {
  await page.getByRole('textbox', { name: /^التعليق/ }).fill(content)
  await page.getByRole('textbox', { name: /^الاسم/ }).fill(name)
  await page.getByRole('textbox', { name: /^البريد الإلكتروني/ }).fill(email)
  await page.getByRole('button', { name: 'إرسال التعليق' }).click()
}

describe.each([
  ['with scripts', true],
  ['without scripts', false],
])('a reader of the Arabic article with a plain form, %s', (_, javaScriptEnabled) => {
  it('posts a comment, sees that it is held, and reads it once a moderator approved it', async () => {
    const page = await browser.newPage({ javaScriptEnabled, locale: 'ar' })
    const content = `می‌خواهم أن أشكركم على المقال — ${javaScriptEnabled} ${Date.now()}`
    await page.goto(`${url}/demo/plain/`)

    await writeComment(page, { name: 'نور', email: 'nour@example.org', content })
    const held = await page.getByRole('status').textContent()
    const shownWhileHeld = await page.getByText(content).count()
    await approveByText(url, content)
    await page.goto(`${url}/demo/plain/`)

    expect(held).toContain('شكرًا')
    expect(shownWhileHeld).toBe(0)
    expect(await page.getByRole('article').getByText(content).count()).toBe(1)
    expect(await page.content()).not.toContain('nour@example.org')
    await page.close()
  })
})
