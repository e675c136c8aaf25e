import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { accessibilityViolations } from '../support/browser/accessibility-violations.ts'
import { approveByText } from '../support/browser/approve-by-text.ts'
import { openBrowser } from '../support/browser/open-browser.ts'
import { openPage } from '../support/browser/open-page.ts'
import { sideways } from '../support/browser/sideways.ts'
import { taaliq } from '../support/contract/taaliq.ts'

const url = inject('taaliqUrl')
const thread = `${url}/v1/sites/demo/threads/browser-${Date.now()}`

let browser: Browser
beforeAll(async () => {
  browser = await openBrowser()
  const content = `تعليق منشور ${Date.now()}`
  await fetch(`${thread}/comments`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      name: 'ليان',
      email: 'layan@example.org',
      content,
      website: 'https://example.org/',
    }),
  })
  await approveByText(url, content)
})
afterAll(() => browser.close())

const pages = [
  ['the demo article', `${url}/demo/`],
  ['a thread', thread],
  ['an empty thread', `${url}/v1/sites/demo/threads/nobody-wrote-here`],
  ['a closed thread', `${url}/v1/sites/demo/threads/closed`],
  ['the home page', `${url}/`],
  ['the mailbox', `${url}/local/mailbox`],
] as const

describe.each(pages)('%s', (_, address) => {
  it('has nothing that axe finds wrong, light and dark', async () => {
    const page = await browser.newPage({ colorScheme: 'light', viewport: { width: 360, height: 740 } })
    await page.goto(address)

    const light = await accessibilityViolations(page)
    await page.emulateMedia({ colorScheme: 'dark' })
    const dark = await accessibilityViolations(page)

    expect({ light, dark }).toEqual({ light: [], dark: [] })
    await page.close()
  })

  it('needs no sideways scrolling on 320 px', async () => {
    const page = await browser.newPage({ viewport: { width: 320, height: 640 } })
    await page.goto(address)

    expect(await sideways(page)).toBe(0)
    await page.close()
  })
})

describe('what a thread’s page tells search engines', () => {
  it('breaks no rule of the page’s policy', async () => {
    const page = await browser.newPage()
    const complaints: string[] = []
    page.on('console', message => complaints.push(message.text()))

    const answer = await page.goto(thread)

    expect(answer?.headers()['content-security-policy']).toMatch(/^default-src 'none';(?!.*script-src)/)
    expect(await page.locator('script[type="application/ld+json"]').count()).toBe(1)
    expect(complaints).toEqual([])
    await page.close()
  })

  it('is what the page shows', async () => {
    const page = await browser.newPage({ javaScriptEnabled: false })
    await page.goto(thread)

    const { comment } = JSON.parse((await page.locator('script').textContent()) ?? '')

    expect(comment).toMatchObject([{ text: await page.locator('article .text').textContent() }])
    await page.close()
  })
})

describe('the form of a thread’s page', () => {
  it('keeps what was typed and names every error, in the site’s language', async () => {
    const page = await browser.newPage({ javaScriptEnabled: false, locale: 'en' })
    await page.goto(thread)

    await page.getByRole('textbox', { name: /^التعليق/ }).fill('نص لا يضيع')
    await page.getByRole('button', { name: 'إرسال التعليق' }).click()

    expect(await page.getByRole('textbox', { name: /^التعليق/ }).inputValue()).toBe('نص لا يضيع')
    expect(await page.getByRole('textbox', { name: /^الاسم/ }).getAttribute('aria-invalid')).toBe('true')
    expect(await page.getByRole('textbox', { name: /^البريد الإلكتروني/ }).getAttribute('aria-invalid')).toBe(
      'true',
    )
    await page.close()
  })

  it('keeps what was typed under a thread that was closed meanwhile, for everybody to read', async () => {
    const closing = `closing-${Date.now()}`
    const page = await openPage(browser, { viewport: { width: 320, height: 640 } })
    const fields = { content: 'نصٌّ لا يضيع 👩‍👩‍👧', name: 'كريم', email: 'karim@example.org' }
    await page.goto(`${url}/v1/sites/demo/threads/${closing}`)
    for (const [field, text] of Object.entries(fields)) await page.locator(`[name=${field}]`).fill(text)
    await taaliq.moderate('moderator', {
      method: 'PUT',
      path: `/sites/demo/threads/${closing}`,
      json: { state: 'closed' },
    })

    await page.getByRole('button', { name: 'إرسال التعليق' }).click()

    expect(await page.title()).toBe('التعليقات مغلقة.')
    expect(await page.getByRole('alert').textContent()).toContain('كل ما كتبته محفوظ')
    for (const [field, text] of Object.entries(fields))
      expect(await page.locator(`[name=${field}]`).inputValue()).toBe(text)
    expect(await sideways(page)).toBe(0)
    expect(await accessibilityViolations(page)).toEqual([])
  })

  it('can be filled and sent by keyboard alone', async () => {
    const page = await browser.newPage({ javaScriptEnabled: false })
    await page.goto(thread)
    const fields = { content: `بلوحة المفاتيح ${Date.now()}`, name: 'كريم', email: 'karim@example.org' }

    for (const [field, text] of Object.entries(fields)) {
      await page.locator(`[name=${field}]`).focus()
      await page.keyboard.type(text)
    }
    await page.keyboard.press('Enter')
    await page.waitForURL(/taaliq=pending/)

    expect(await page.getByRole('status').textContent()).toContain('وصلنا تعليقك')
    await page.close()
  })
})
