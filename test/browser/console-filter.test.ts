import { afterAll, expect, inject, it } from 'vitest'
import { consoleOf } from '../support/browser/console-of.ts'
import { openBrowser } from '../support/browser/open-browser.ts'
import { openConsole } from '../support/browser/open-console.ts'
import { openSite } from '../support/browser/open-site.ts'

const url = inject('taaliqUrl')
const browser = await openBrowser()
afterAll(() => browser.close())

it('a search that stands in the address finds what the first page does not hold', async () => {
  const own = await openSite(url)
  const ids = await own.holdInOrder(55)
  const text = encodeURIComponent('رقم 55')
  const page = await openConsole(browser, url, { path: `${own.queue}?text=${text}`, locale: 'en' })
  const { order } = consoleOf(page)

  await expect.poll(order).toEqual(ids.slice(-1))

  expect(await page.locator('#searched').textContent()).toContain('1 comment matches')
})

it('what is selected and then out of sight is not decided on', async () => {
  const own = await openSite(url)
  const ids = await own.holdInOrder(3)
  const [first = '', , third = ''] = ids
  const page = await openConsole(browser, url, { path: own.queue })
  const { order, card, selected } = consoleOf(page)
  await card(third).waitFor()

  await page.keyboard.press('Space')
  await expect.poll(() => selected.count()).toBe(1)
  await page.locator('#search').fill('رقم 3')
  await expect.poll(order).toEqual([third])
  await page.keyboard.press('Escape')
  await page.keyboard.press('KeyX')
  await expect.poll(() => own.actionsOn(third)).toEqual(['submit', 'reject'])

  expect(await own.actionsOn(first)).toEqual(['submit'])
})
