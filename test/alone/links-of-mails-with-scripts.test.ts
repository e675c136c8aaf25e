import { setTimeout as wait } from 'node:timers/promises'
import { afterAll, expect, it } from 'vitest'
import { openBrowser } from '../support/browser/open-browser.ts'
import { openPage } from '../support/browser/open-page.ts'
import { readCapacity } from '../support/budgets/read-capacity.ts'
import { mailsOfEachKind, urlsIn } from '../support/contract/mails-of-each-kind.ts'
import { taaliq } from '../support/contract/taaliq.ts'

const browser = await openBrowser()
afterAll(() => browser.close())

/** As long as a scanner that runs a page's scripts stays on it. */
const stayMilliseconds = 10_000

it('no page behind a link of a mail writes anything, however long it is looked at with scripts', async () => {
  const urls = urlsIn(await mailsOfEachKind())
  const pages = await Promise.all(urls.map(() => openPage(browser, {})))

  const { calls } = await readCapacity(taaliq, async () => {
    await Promise.all(pages.map((page, index) => page.goto(urls[index] ?? '')))
    await wait(stayMilliseconds)
  })

  const apis = calls.filter(call => call.function.endsWith('-api'))
  expect(apis.length).toBeGreaterThan(urls.length)
  expect(apis.filter(({ wru }) => wru > 0)).toEqual([])
}, 60_000)
