import { afterAll, beforeAll, expect, inject, it } from 'vitest'
import { complaintsOf } from '../support/browser/complaints-of.ts'
import { consoleOf } from '../support/browser/console-of.ts'
import { openBrowser } from '../support/browser/open-browser.ts'
import { openConsole } from '../support/browser/open-console.ts'
import { type OwnSite, openSite } from '../support/browser/open-site.ts'
import { scriptReadable } from '../support/browser/script-readable.ts'

const url = inject('taaliqUrl')
const browser = await openBrowser()
afterAll(() => browser.close())

let own: OwnSite
beforeAll(async () => {
  own = await openSite(url)
})

it('signing in leads to the place that was asked for, a reload keeps it, and signing out says so', async () => {
  const asked = `${url}/console/${own.site}/spam?text=%D8%B3`
  let complaints: string[] = []
  const page = await openConsole(browser, url, {
    path: `/console/${own.site}/spam?text=%D8%B3`,
    locale: 'en',
    prepare: async fresh => {
      complaints = complaintsOf(fresh)
    },
  })
  await consoleOf(page).empty.waitFor()
  const first = page.url()

  await page.reload()
  await consoleOf(page).empty.waitFor()
  const reloaded = page.url()
  await page.locator('.menu summary').click()
  await page.getByRole('button', { name: 'Sign out' }).click()
  await page.locator('button[value=yes]').click()
  await page.getByText('You are signed out.').waitFor()
  await page.reload()

  expect({ first, reloaded }).toEqual({ first: asked, reloaded: asked })
  expect(await page.getByRole('status').textContent()).toBe('You are signed out.')
  expect(complaints).toEqual([])
})

it('nothing that a script on the page could read opens the API', async () => {
  const tokens: string[] = []
  const page = await openConsole(browser, url, {
    path: own.queue,
    prepare: async fresh => {
      fresh.on('request', request => {
        const [, token] = request.headers()['authorization']?.split(' ') ?? []
        if (token !== undefined) tokens.push(token)
      })
    },
  })
  await consoleOf(page).empty.waitFor()

  const readable = await scriptReadable(page)

  expect(tokens.length).toBeGreaterThan(0)
  expect(tokens.filter(token => readable.includes(token))).toEqual([])
  // A JSON web token begins so, whatever it says.
  expect(readable).not.toContain('eyJ')
  expect(page.url()).toBe(`${url}${own.queue}`)
})

it('an answer to a sign-in that this tab has not begun signs nobody in', async () => {
  const page = await (await browser.newContext({ locale: 'en' })).newPage()
  const asked: string[] = []
  page.on('request', request => asked.push(request.url()))

  await page.goto(`${url}/console/?code=stolen&state=of-somebody-else`)
  await page.locator('#email').waitFor()

  expect(asked.filter(address => /\/token\b|\/v1\//.test(address))).toEqual([])
  await page.context().close()
})

it('a viewer may look, is offered no decision, and no key decides', async () => {
  const viewed = await openSite(url)
  const id = await viewed.hold()
  const page = await openConsole(browser, url, { path: viewed.queue, as: 'viewer', locale: 'en' })
  const { card, noticeOn } = consoleOf(page)
  await page.getByText('You may look at this site, but not decide.').waitFor()
  await card(id).waitFor()
  const posts: string[] = []
  page.on('request', request => request.method() === 'POST' && posts.push(request.url()))

  await page.keyboard.type('asxth')
  await page.keyboard.press('Shift+KeyX')
  await page.keyboard.press('KeyJ')

  expect(await card(id).count()).toBe(1)
  expect(await noticeOn(id).count()).toBe(0)
  expect(await page.getByRole('button', { name: /^(Approve|Reject|Spam|Trash|Hold)/ }).count()).toBe(0)
  expect(await page.locator('dialog').count()).toBe(0)
  expect(await viewed.actionsOn(id)).toEqual(['submit'])
  expect(posts).toEqual([])
})

it('somebody whom no site knows is told so', async () => {
  const page = await openConsole(browser, url, { path: '/console/', as: 'stranger', locale: 'en' })

  await page.getByText('You are signed in, but no site has you among its moderators.').waitFor()

  expect(await page.locator('article').count()).toBe(0)
})
