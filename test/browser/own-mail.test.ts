import { afterAll, expect, inject, it } from 'vitest'
import { openBrowser } from '../support/browser/open-browser.ts'
import { openConsole } from '../support/browser/open-console.ts'
import { openSite } from '../support/browser/open-site.ts'
import { createClient } from '../support/contract/create-client.ts'
import { readAnswer } from '../support/contract/read-answer.ts'
import { OwnMail } from '../support/contract/schemas/own-mail.ts'

const url = inject('taaliqUrl')
const taaliq = createClient(url)
const browser = await openBrowser()
afterAll(() => browser.close())

it('who wants no mail finds the way back in the console, by keyboard', async () => {
  const { site, queue } = await openSite(url)
  const path = `/sites/${site}/mail`
  await taaliq.moderate('moderator', { method: 'PUT', path, json: { every: 'never', texts: true } })
  const page = await openConsole(browser, url, { path: queue, locale: 'en' })

  await page.locator('.menu summary').press('Enter')
  await page.getByRole('button', { name: 'Emails we send you' }).press('Enter')
  await page.getByRole('radio', { name: 'أبدًا' }).press('ArrowUp')
  await page.getByRole('button', { name: 'حفظ' }).press('Enter')
  await page.getByText('حُفظ اختيارك.').waitFor()
  const chosen = readAnswer(OwnMail, await taaliq.moderate('moderator', { path }))
  await page.getByRole('link', { name: 'افتح لوحة الإشراف' }).press('Enter')

  await page.waitForURL(`${url}${queue}`)
  expect(chosen).toMatchObject({ every: 'daily', texts: true })
})
