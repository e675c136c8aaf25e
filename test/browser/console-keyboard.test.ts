import { afterAll, expect, inject, it } from 'vitest'
import { atOnce } from '../support/browser/at-once.ts'
import { consoleOf } from '../support/browser/console-of.ts'
import { median } from '../support/browser/median.ts'
import { openBrowser } from '../support/browser/open-browser.ts'
import { openConsole } from '../support/browser/open-console.ts'
import { openSite } from '../support/browser/open-site.ts'
import { pressArabic } from '../support/browser/press-arabic.ts'
import { timeToLeave } from '../support/browser/time-to-leave.ts'

const url = inject('taaliqUrl')
const browser = await openBrowser()
afterAll(() => browser.close())

it('one key of an Arabic keyboard decides: the card leaves and the next is under the hand', async () => {
  const own = await openSite(url)
  const [first = '', second = '', third = ''] = await own.holdInOrder(3)
  const page = await openConsole(browser, url, { path: own.queue })
  const { order, card, isInHand } = consoleOf(page)
  await card(third).waitFor()

  await pressArabic(page, 'KeyA')
  await card(first).waitFor({ state: 'detached' })
  await expect.poll(() => isInHand(second)).toBe(true)
  await pressArabic(page, 'KeyX')
  await card(second).waitFor({ state: 'detached' })
  await expect.poll(() => isInHand(third)).toBe(true)

  expect(await order()).toEqual([third])
  await expect
    .poll(() => own.actionsOnEach([first, second, third]))
    .toEqual(['submit,approve', 'submit,reject', 'submit'])
})

it('undo puts the card back where it stood and adds a decision, and never removes one', async () => {
  const own = await openSite(url)
  const ids = await own.holdInOrder(4)
  const [first = '', second = ''] = ids
  const page = await openConsole(browser, url, { path: own.queue, locale: 'en' })
  const { order, card, isInHand, toast } = consoleOf(page)
  await card(first).waitFor()
  await page.keyboard.press('KeyJ')
  await page.keyboard.press('KeyS')
  await expect.poll(() => own.actionsOn(second)).toEqual(['submit', 'spam'])

  await pressArabic(page, 'KeyU')
  await card(second).waitFor()
  const back = await order()
  await expect.poll(() => isInHand(second)).toBe(true)
  await expect.poll(() => own.actionsOn(second)).toEqual(['submit', 'spam', 'hold'])
  await page.keyboard.press('Enter')
  await card(second).locator('.history li').first().waitFor()

  expect(back).toEqual(ids)
  expect(await own.read(second)).toMatchObject({ status: 'pending', version: 3 })
  expect(await toast.textContent()).toContain('Undone.')
  expect(await card(second).locator('.history li').allTextContents()).toEqual([
    expect.stringContaining('Written by its author'),
    expect.stringContaining('Marked as spam by سلمى'),
    expect.stringContaining('Put back to wait by سلمى'),
  ])
})

it('what was taken back can be decided again, and the last steps are taken back one by one', async () => {
  const own = await openSite(url)
  const ids = await own.holdInOrder(3)
  const [first = '', second = '', third = ''] = ids
  const page = await openConsole(browser, url, { path: own.queue })
  const { order, empty, pressForEach, card } = consoleOf(page)
  await card(third).waitFor()

  await pressForEach('KeyA', 3)
  await empty.waitFor()
  await page.keyboard.press('KeyU')
  await page.keyboard.press('KeyU')
  await page.keyboard.press('KeyU')
  await expect.poll(order).toEqual(ids)
  await page.keyboard.press('KeyT')

  await expect
    .poll(() => own.actionsOnEach([first, second, third]))
    .toEqual([
      expect.stringMatching(/^submit(,approve,hold)?,trash$/),
      expect.stringMatching(/^submit(,approve,hold)?$/),
      expect.stringMatching(/^submit(,approve,hold)?$/),
    ])
})

it('keys that follow each other faster than the screen decide on the comments they were meant for', async () => {
  const own = await openSite(url)
  const [first = '', second = '', third = '', fourth = ''] = await own.holdInOrder(4)
  const page = await openConsole(browser, url, { path: own.queue })
  const { order, card, unsent } = consoleOf(page)
  await card(fourth).waitFor()

  await atOnce(page, ['KeyJ', 'KeyS', 'KeyA', 'KeyX'])
  await expect.poll(order).toEqual([first])
  await expect.poll(unsent).toBe(0)

  expect(await own.actionsOnEach([first, second, third, fourth])).toEqual([
    'submit',
    'submit,spam',
    'submit,approve',
    'submit,reject',
  ])
})

it('a key that is held down never decides on a second comment', async () => {
  const own = await openSite(url)
  const [first = '', second = ''] = await own.holdInOrder(2)
  const page = await openConsole(browser, url, { path: own.queue })
  const { order, card } = consoleOf(page)
  await card(second).waitFor()

  await page.keyboard.down('KeyA')
  await page.keyboard.down('KeyA')
  await page.keyboard.down('KeyA')
  await page.keyboard.up('KeyA')
  await card(first).waitFor({ state: 'detached' })

  expect(await order()).toEqual([second])
})

it('what is typed into the search decides nothing', async () => {
  const own = await openSite(url)
  const [first = '', second = ''] = await own.holdInOrder(2)
  const page = await openConsole(browser, url, { path: own.queue })
  const { order, card } = consoleOf(page)
  await card(second).waitFor()

  await page.keyboard.press('Slash')
  await page.keyboard.type('axst1')
  await page.locator('#search').fill('رقم 2')
  await expect.poll(order).toEqual([second])
  await page.keyboard.press('Escape')
  await page.keyboard.press('KeyA')
  await card(second).waitFor({ state: 'detached' })
  await expect.poll(() => own.actionsOnEach([first, second])).toEqual(['submit', 'submit,approve'])

  expect(page.url()).toContain(`/console/${own.site}/pending`)
})

it('sixty keys empty a queue of sixty, each card is gone at once, and each is decided exactly once', async () => {
  const own = await openSite(url)
  const ids = await own.holdInOrder(60)
  const page = await openConsole(browser, url, { path: own.queue })
  const { empty, pressForEach, unsent } = consoleOf(page)
  await consoleOf(page).current.waitFor()
  const { times } = await timeToLeave(page)

  await pressForEach('KeyA', 60)
  await empty.waitFor()
  await expect.poll(unsent).toBe(0)

  expect(await own.actionsOnEach(ids)).toEqual(ids.map(() => 'submit,approve'))
  const measured = await times()
  expect(measured.length).toBe(60)
  expect(median(measured)).toBeLessThanOrEqual(100)
})
