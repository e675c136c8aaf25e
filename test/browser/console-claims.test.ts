import { afterAll, expect, inject, it } from 'vitest'
import { consoleOf } from '../support/browser/console-of.ts'
import { holdAnswers } from '../support/browser/hold-answers.ts'
import { openBrowser } from '../support/browser/open-browser.ts'
import { openConsole } from '../support/browser/open-console.ts'
import { openSite } from '../support/browser/open-site.ts'
import { createClient } from '../support/contract/create-client.ts'

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

it('a reply is to the comment it was begun for, whoever turns out to have that one', async () => {
  const own = await openSite(url)
  const [theirs = '', another = ''] = await own.holdInOrder(2)
  await createClient(url).claim({ ids: [theirs] }, { site: own.site, person: 'second' })
  const { promise, resolve: letGo } = Promise.withResolvers<() => void>()
  const page = await openConsole(browser, url, {
    path: own.queue,
    locale: 'en',
    prepare: async opened => letGo((await holdAnswers(opened, '**/claims')).letGo),
  })
  const { card } = consoleOf(page)
  await card(theirs).waitFor()

  await page.keyboard.press('KeyR')
  await page.getByLabel('Your reply').fill('شكرًا لك.')
  ;(await promise)()
  await card(theirs).locator('.claimed').waitFor()
  await page.getByRole('button', { name: 'Approve and reply' }).click()
  await card(theirs).waitFor({ state: 'detached' })

  expect(await own.actionsOnEach([theirs, another])).toEqual(['submit,approve', 'submit'])
})
