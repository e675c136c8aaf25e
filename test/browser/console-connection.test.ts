import { afterAll, expect, inject, it } from 'vitest'
import { consoleOf } from '../support/browser/console-of.ts'
import { endSession } from '../support/browser/end-session.ts'
import { grantsAskedBy } from '../support/browser/grants-asked-by.ts'
import { loseFirstAnswer } from '../support/browser/lose-first-answer.ts'
import { openBrowser } from '../support/browser/open-browser.ts'
import { openConsole, signIn, signOut } from '../support/browser/open-console.ts'
import { openSite } from '../support/browser/open-site.ts'
import { refuseFirst } from '../support/browser/refuse-first.ts'

const url = inject('taaliqUrl')
const browser = await openBrowser()
afterAll(() => browser.close())

const decisions = '**/decisions'

it('a session that ends in the middle loses no decision: they are sent once one has signed in again', async () => {
  const own = await openSite(url)
  const ids = await own.holdInOrder(3)
  const [first = '', second = '', third = ''] = ids
  const page = await openConsole(browser, url, { path: own.queue, locale: 'en' })
  const { card, order, banner, unsent, pressForEach } = consoleOf(page)
  await card(third).waitFor()
  const session = await endSession(page)

  await pressForEach('KeyA', 1)
  await page.getByRole('alert').getByText('Your session has ended.').waitFor()
  await pressForEach('KeyX', 1)
  const kept = await unsent()
  const whileEnded = await own.actionsOnEach(ids)
  await session.begin()
  await page.getByRole('alert').getByRole('button', { name: 'Sign in' }).click()
  await expect.poll(() => own.actionsOnEach(ids)).toEqual(['submit,approve', 'submit,reject', 'submit'])
  await expect.poll(order).toEqual([third])

  expect(kept).toBe(2)
  expect(whileEnded).toEqual(['submit', 'submit', 'submit'])
  expect(page.url()).toBe(`${url}${own.queue}`)
  expect(await banner.count()).toBe(0)
  await expect.poll(unsent).toBe(0)
  expect(await card(first).or(card(second)).count()).toBe(0)
})

it('an access token that ends is renewed without a word, and the decision is done', async () => {
  const own = await openSite(url)
  const [first = ''] = await own.holdInOrder(1)
  const page = await openConsole(browser, url, { path: own.queue })
  const { banner, current, unsent } = consoleOf(page)
  await current.waitFor()
  const grants = grantsAskedBy(page)
  await refuseFirst(page, decisions)

  await page.keyboard.press('KeyA')
  await expect.poll(unsent).toBe(0)

  expect(await own.actionsOn(first)).toEqual(['submit', 'approve'])
  expect(grants).toEqual(['refresh_token'])
  expect(await banner.count()).toBe(0)
  expect(page.url()).toBe(`${url}${own.queue}`)
})

it('without a network decisions are kept and told of, and sent when it is back', async () => {
  const own = await openSite(url)
  const ids = await own.holdInOrder(3)
  const page = await openConsole(browser, url, { path: own.queue, locale: 'en' })
  const { card, banner, order, unsent, pressForEach } = consoleOf(page)
  await card(ids[2] ?? '').waitFor()

  await page.context().setOffline(true)
  await pressForEach('KeyA', 1)
  await banner.getByText('1 decision on its way').waitFor()
  await pressForEach('KeyS', 1)
  await banner.getByText('2 decisions on their way').waitFor()
  const told = await banner.textContent()
  await page.context().setOffline(false)
  await expect.poll(unsent).toBe(0)
  await expect.poll(() => banner.count()).toBe(0)

  expect(told).toContain('No connection. Decisions are kept and sent when it is back.')
  expect(await own.actionsOnEach(ids)).toEqual(['submit,approve', 'submit,spam', 'submit'])
  expect(await order()).toEqual([ids[2]])
})

it('what was undone before it left is never sent', async () => {
  const own = await openSite(url)
  const ids = await own.holdInOrder(2)
  const [first = '', second = ''] = ids
  const page = await openConsole(browser, url, { path: own.queue, locale: 'en' })
  const { card, banner, order, unsent } = consoleOf(page)
  await card(second).waitFor()

  await page.context().setOffline(true)
  await page.keyboard.press('KeyA')
  await banner.waitFor()
  await page.keyboard.press('KeyU')
  await expect.poll(order).toEqual(ids)
  await expect.poll(unsent).toBe(0)
  await page.context().setOffline(false)
  await page.keyboard.press('KeyX')
  await expect.poll(() => own.actionsOn(first)).toEqual(['submit', 'reject'])

  expect(await own.actionsOn(second)).toEqual(['submit'])
})

it('a decision whose answer was lost is asked again and taken once, and no colleague is blamed', async () => {
  const own = await openSite(url)
  const ids = await own.holdInOrder(2)
  const [first = '', second = ''] = ids
  const page = await openConsole(browser, url, { path: own.queue, locale: 'en' })
  const { card, cards, order, unsent } = consoleOf(page)
  await card(second).waitFor()
  const sent = await loseFirstAnswer(page, decisions)

  await page.keyboard.press('KeyA')
  await expect.poll(unsent).toBe(0)

  expect(sent).toEqual([200, 200])
  expect(await own.actionsOn(first)).toEqual(['submit', 'approve'])
  expect(await order()).toEqual([second])
  expect(await cards.locator('.notice').count()).toBe(0)
})

it('a reload while decisions are on their way loses none and brings none of the cards back', async () => {
  const own = await openSite(url)
  const ids = await own.holdInOrder(3)
  const page = await openConsole(browser, url, { path: own.queue })
  const { card, order, unsent, pressForEach } = consoleOf(page)
  await card(ids[2] ?? '').waitFor()
  await page.route(decisions, route => route.abort('connectionreset'))

  await pressForEach('KeyA', 2)
  await expect.poll(unsent).toBe(2)
  await page.reload()
  await card(ids[2] ?? '').waitFor()
  const reloaded = await order()
  await page.unroute(decisions)
  await expect.poll(() => own.actionsOnEach(ids)).toEqual(['submit,approve', 'submit,approve', 'submit'])

  expect(reloaded).toEqual([ids[2]])
})

it('whoever signs in next in the same tab does not take over what somebody else has decided', async () => {
  const own = await openSite(url)
  const [first = ''] = await own.holdInOrder(1)
  const page = await openConsole(browser, url, { path: own.queue })
  const { current, unsent, card } = consoleOf(page)
  await current.waitFor()
  await page.route(decisions, route => route.abort('connectionreset'))
  await page.keyboard.press('KeyA')
  await expect.poll(unsent).toBe(1)

  await signOut(page)
  await page.unroute(decisions)
  await page.locator('main.signed-out button').click()
  await signIn(page, 'second')
  await page.locator('header.top').waitFor()
  await page.goto(`${url}${own.queue}`)
  await card(first).waitFor()
  const seenByOther = await own.actionsOn(first)
  await signOut(page)
  await page.locator('main.signed-out button').click()
  await signIn(page, 'moderator')
  await expect.poll(unsent).toBe(0)

  expect(seenByOther).toEqual(['submit'])
  expect((await own.read(first)).events.at(-1)).toMatchObject({ action: 'approve', by: 'سلمى' })
})
