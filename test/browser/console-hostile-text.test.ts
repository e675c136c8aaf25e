import { afterAll, expect, inject, it } from 'vitest'
import { complaintsOf } from '../support/browser/complaints-of.ts'
import { consoleOf } from '../support/browser/console-of.ts'
import { openBrowser } from '../support/browser/open-browser.ts'
import { openConsole } from '../support/browser/open-console.ts'
import { openSite } from '../support/browser/open-site.ts'
import { requestsOf } from '../support/browser/requests-of.ts'
import { tryInjectedCode } from '../support/browser/try-injected-code.ts'
import { visitEveryQueue } from '../support/browser/visit-every-queue.ts'

const url = inject('taaliqUrl')
const browser = await openBrowser()
afterAll(() => browser.close())

const name = '<b onclick=alert(1)>"</b><script>alert(1)</script>'
const markup =
  '<script>alert(1)</script><img src="https://example.org/x" onerror="alert(1)"><style>*{display:none}</style>'
const turned = 'a \u202e reversed \u2066 isolated \u2067 and never closed \u200b'
const title = '</title><svg onload=alert(1)> \u202e'
const website = 'https://example.org/"onmouseover="alert(1)"style="position:fixed'

it('hostile names, texts, websites and titles show as text, run nothing and ask nobody', async () => {
  const own = await openSite(url)
  const pageUrl = `${url}/article?"><script>alert(1)</script>`
  const parentId = await own.hold({ name, content: markup })
  await own.decide(parentId, 'approve', 1)
  const coded = await own.hold({
    name,
    website,
    content: markup.replace('x"', 'y"'),
    parentId,
    pageTitle: title,
    pageUrl,
  })
  const bidi = await own.hold({ content: turned })
  const linked = await own.hold({ content: 'javascript:alert(1) https://example.org/"onmouseover="alert(1)' })
  let complaints: string[] = []
  let requests: string[] = []

  const page = await openConsole(browser, url, {
    path: own.queue,
    prepare: async fresh => {
      complaints = complaintsOf(fresh)
      requests = requestsOf(fresh)
    },
  })
  const { card } = consoleOf(page)
  await card(linked).waitFor()
  await card(coded).hover()
  await card(coded).locator('.text').last().click()
  await page.keyboard.press('Enter')
  await card(coded).locator('.history li').first().waitFor()
  const shown = {
    name: await card(coded).locator('h2').textContent(),
    parent: await card(coded).locator('blockquote .text').textContent(),
    where: await card(coded).locator('.where').first().textContent(),
    bidi: await card(bidi).locator('.text').textContent(),
  }
  const targets = await page
    .locator('article a')
    .evaluateAll(all => all.map(link => link.getAttribute('href')))
  await page.keyboard.press('KeyI')
  const named = await card(bidi).locator('.invisible').allTextContents()

  expect(shown).toEqual({
    name,
    parent: expect.stringContaining('<script>alert(1)</script>'),
    where: expect.stringContaining(title),
    bidi: turned,
  })
  expect(targets.filter(target => !/^https?:\/\//u.test(target ?? ''))).toEqual([])
  expect(named).toEqual(['RLO', 'LRI', 'RLI', 'ZWSP'])
  expect(await page.locator('article :is(script, style, img, svg, [onclick], [style])').count()).toBe(0)
  expect(requests.filter(address => !address.startsWith(`${url}/`) && !address.startsWith('data:'))).toEqual(
    [],
  )
  expect(complaints).toEqual([])
})

it('a name, a title and a text that turn the direction are isolated from the words beside them', async () => {
  const own = await openSite(url)
  const turning = await own.hold({
    name: 'אבג 123 -',
    content: turned,
    pageTitle: 'אבג \u202e 12',
    pageUrl: `${url}/a`,
  })
  const page = await openConsole(browser, url, { path: own.queue, locale: 'en' })
  const { card } = consoleOf(page)
  await card(turning).waitFor()

  const bidi = await card(turning)
    .locator('h2 bdi, .where bdi, .text')
    .evaluateAll(all => all.map(each => getComputedStyle(each).unicodeBidi))

  expect(bidi).toEqual(['isolate', 'isolate', 'isolate'])
})

it('no queue makes the browser complain, and its policy refuses whatever injected code would try', async () => {
  const own = await openSite(url)
  let complaints: string[] = []
  const page = await openConsole(browser, url, {
    path: own.queue,
    prepare: async fresh => {
      complaints = complaintsOf(fresh)
    },
  })
  const { empty } = consoleOf(page)
  await empty.waitFor()

  await visitEveryQueue(page, own.site)
  const whileUsed = [...complaints]
  const { refused } = await tryInjectedCode(page)

  expect(whileUsed).toEqual([])
  await expect
    .poll(refused)
    .toEqual([
      'connect-src',
      'form-action',
      'frame-src',
      'img-src',
      'require-trusted-types-for',
      'style-src-elem',
      'thrown',
    ])
})
