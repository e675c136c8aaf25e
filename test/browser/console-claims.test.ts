import { afterAll, expect, inject, it } from 'vitest'
import { consoleOf } from '../support/browser/console-of.ts'
import { openBrowser } from '../support/browser/open-browser.ts'
import { openConsole } from '../support/browser/open-console.ts'
import { openSite } from '../support/browser/open-site.ts'

const url = inject('taaliqUrl')
const browser = await openBrowser()
afterAll(() => browser.close())

it('who comes second gets other comments first, sees who has which, and can take one over', async () => {
  const own = await openSite(url)
  const ids = await own.holdInOrder(12)
  const first = await openConsole(browser, url, { path: own.queue, locale: 'en' })
  const claimed = first.waitForResponse(answer => answer.url().endsWith('/claims'))
  await consoleOf(first)
    .card(ids[11] ?? '')
    .waitFor()
  await claimed

  const second = await openConsole(browser, url, { path: own.queue, locale: 'en', as: 'second' })
  const { card, order } = consoleOf(second)
  await expect.poll(order).toEqual([...ids.slice(10), ...ids.slice(0, 10)])
  const contested = card(ids[0] ?? '')
  const says = await contested.locator('.claimed').textContent()
  await contested.getByRole('button', { name: 'Take over' }).click()
  await contested.locator('.claimed').waitFor({ state: 'detached' })

  expect(says).toMatch(/^With سلمى until \d{1,2}:\d\d\s[AP]M/u)
})
