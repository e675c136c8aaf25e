import { afterAll, expect, inject, it } from 'vitest'
import { consoleOf } from '../support/browser/console-of.ts'
import { openBrowser } from '../support/browser/open-browser.ts'
import { openConsole } from '../support/browser/open-console.ts'
import { openSite } from '../support/browser/open-site.ts'

const url = inject('taaliqUrl')
const browser = await openBrowser()
afterAll(() => browser.close())

it('of two who decide on one comment at once one wins, and the other reads who was first', async () => {
  const own = await openSite(url)
  const [raced = '', left = ''] = await own.holdInOrder(2)
  const pages = await Promise.all([
    openConsole(browser, url, { path: own.queue, locale: 'en' }),
    openConsole(browser, url, { path: own.queue, locale: 'en', as: 'second' }),
  ])
  const [one, other] = [consoleOf(pages[0]), consoleOf(pages[1])]
  await Promise.all([one.card(left).waitFor(), other.card(left).waitFor()])
  const notices = async () => [
    ...(await one.noticeOn(raced).allTextContents()),
    ...(await other.noticeOn(raced).allTextContents()),
  ]

  await Promise.all([pages[0].keyboard.press('KeyA'), pages[1].keyboard.press('KeyX')])
  await expect.poll(notices).toHaveLength(1)
  await expect.poll(one.unsent).toBe(0)
  await expect.poll(other.unsent).toBe(0)

  expect(await own.read(raced)).toMatchObject({ version: 2 })
  expect(await notices()).toEqual([
    expect.stringMatching(/^(Approved by سلمى|Rejected by يوسف), \d{1,2}:\d\d\s[AP]M/u),
  ])
})

it('a card that a colleague decided first comes back to its place, and can be overridden', async () => {
  const own = await openSite(url)
  const ids = await own.holdInOrder(3)
  const [, contested = '', last = ''] = ids
  const page = await openConsole(browser, url, { path: own.queue, locale: 'en' })
  const { card, order, noticeOn, isInHand } = consoleOf(page)
  await card(last).waitFor()
  await own.decide(contested, 'reject', 1)

  await page.keyboard.press('KeyJ')
  await page.keyboard.press('KeyA')
  await noticeOn(contested).waitFor()
  const notice = await noticeOn(contested).textContent()
  const back = await order()
  await expect.poll(() => isInHand(last)).toBe(true)
  await page.keyboard.press('KeyK')
  await expect.poll(() => isInHand(contested)).toBe(true)
  await page.keyboard.press('KeyA')
  await card(contested).waitFor({ state: 'detached' })
  await expect.poll(() => own.actionsOn(contested)).toEqual(['submit', 'reject', 'approve'])

  expect(back).toEqual(ids)
  expect(notice).toMatch(/^Rejected by يوسف, \d{1,2}:\d\d\s[AP]M/u)
})

it("a colleague's decision can be left as it is", async () => {
  const own = await openSite(url)
  const [contested = ''] = await own.holdInOrder(1)
  const page = await openConsole(browser, url, { path: own.queue, locale: 'en' })
  const { card, noticeOn, unsent } = consoleOf(page)
  await card(contested).waitFor()
  await own.decide(contested, 'spam', 1)

  await page.keyboard.press('KeyA')
  await noticeOn(contested).getByRole('button', { name: 'Leave it so' }).click()
  await card(contested).waitFor({ state: 'detached' })
  await expect.poll(unsent).toBe(0)

  expect(await own.actionsOn(contested)).toEqual(['submit', 'spam'])
})

it('what arrives meanwhile is announced, and shown where its order puts it only when asked for', async () => {
  const own = await openSite(url)
  const ids = await own.holdInOrder(2)
  const page = await openConsole(browser, url, { path: own.queue, locale: 'en' })
  const { order, lookAgain } = consoleOf(page)
  await expect.poll(order).toEqual(ids)
  const arrived = await own.holdInOrder(2)

  await lookAgain()
  const announcement = page.getByRole('status').getByRole('button', { name: 'Show 2 new comments' })
  await announcement.waitFor()
  const whileAnnounced = await order()
  const title = await page.title()
  await announcement.click()
  await expect.poll(order).toEqual([...ids, ...arrived])

  expect(whileAnnounced).toEqual(ids)
  expect(title).toBe('(2) Moderation')
  expect(await announcement.count()).toBe(0)
})

it('many are rejected with one key once their number is confirmed, and one that a colleague decided comes back', async () => {
  const own = await openSite(url)
  const ids = await own.holdInOrder(12)
  const [first = '', second = ''] = ids
  const page = await openConsole(browser, url, { path: own.queue, locale: 'en' })
  const { card, order, noticeOn, selected, pressForEach, isInHand } = consoleOf(page)
  const questions: string[] = []
  page.on('dialog', question => {
    questions.push(question.message())
    return questions.length === 1 ? question.dismiss() : question.accept()
  })
  await card(first).waitFor()
  await page.keyboard.press('Space')
  await pressForEach('KeyJ', 11)
  await expect.poll(() => isInHand(ids.at(-1) ?? '')).toBe(true)
  await page.keyboard.press('Shift+Space')
  await expect.poll(() => selected.count()).toBe(12)
  await own.decide(second, 'approve', 1)

  await page.keyboard.press('KeyX')
  const refused = await order()
  await page.keyboard.press('KeyX')
  await noticeOn(second).waitFor()

  expect(questions).toEqual(['Reject 12 selected?', 'Reject 12 selected?'])
  expect(refused).toEqual(ids)
  expect(await noticeOn(second).textContent()).toContain('Approved by يوسف')
  expect(await order()).toEqual([second])
  expect(await own.actionsOnEach(ids)).toEqual(
    ids.map(id => (id === second ? 'submit,approve' : 'submit,reject')),
  )
})
