import { readFile } from 'node:fs/promises'
import { afterAll, expect, inject, it } from 'vitest'
import { consoleOf } from '../support/browser/console-of.ts'
import { openBrowser } from '../support/browser/open-browser.ts'
import { openConsole } from '../support/browser/open-console.ts'
import { openSite } from '../support/browser/open-site.ts'
import { readThread } from '../support/contract/read-thread.ts'

const url = inject('taaliqUrl')
const browser = await openBrowser()
afterAll(() => browser.close())

it('approves and answers in one step, in the moderator’s name', async () => {
  const own = await openSite(url)
  const [id = ''] = await own.holdInOrder(1)
  const page = await openConsole(browser, url, { path: own.queue, locale: 'en' })
  await consoleOf(page).card(id).waitFor()

  await page.keyboard.press('KeyR')
  await page.getByLabel('Your reply').fill('شكرًا لك، نضيف المواعيد.')
  await page.getByRole('button', { name: 'Approve and reply' }).click()
  await consoleOf(page).empty.waitFor()

  const { comments } = await readThread(own)
  expect(comments).toMatchObject([
    { id, staff: false },
    { parentId: id, name: 'سلمى', content: 'شكرًا لك، نضيف المواعيد.', staff: true },
  ])
})

it('edits for a reason that must be given, and keeps the words before', async () => {
  const own = await openSite(url)
  const id = await own.hold({ content: 'قبل التعديل' })
  const page = await openConsole(browser, url, { path: own.queue, locale: 'en' })
  const { card } = consoleOf(page)
  await card(id).waitFor()

  await page.keyboard.press('KeyE')
  await page.getByLabel('The comment', { exact: true }).fill('بعد التعديل')
  await page.getByRole('button', { name: 'Save' }).click()
  await page.getByText('This must be filled in.').waitFor()
  await page.getByLabel('Why it is edited').fill('خطأ إملائي')
  await page.getByRole('button', { name: 'Save' }).click()
  await card(id).getByText('بعد التعديل').waitFor()
  await page.keyboard.press('KeyA')
  await expect.poll(() => own.actionsOn(id)).toEqual(['submit', 'edit', 'approve'])

  expect(await own.read(id)).toMatchObject({
    content: 'بعد التعديل',
    edited: true,
    events: [{}, { reason: 'خطأ إملائي', before: 'قبل التعديل' }, {}],
  })
})

it('lists what was decided, by whom and why, and gives it away as a file', async () => {
  const own = await openSite(url)
  const [id = ''] = await own.holdInOrder(1)
  const page = await openConsole(browser, url, { path: own.queue, locale: 'en' })
  await consoleOf(page).card(id).waitFor()
  await page.keyboard.press('Shift+KeyX')
  await page.getByRole('button', { name: 'Off topic' }).click()
  await expect.poll(() => own.actionsOn(id)).toEqual(['submit', 'reject'])

  await page.locator('.menu summary').click()
  await page.getByRole('link', { name: 'Audit' }).click()
  const row = await page.locator('tbody tr').first().textContent()
  const downloading = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Export as CSV' }).click()
  const download = await downloading

  expect(row).toMatch(/سلمى.*Rejected.*Pending.*→.*Rejected.*Off topic/u)
  expect(download.suggestedFilename()).toBe(`audit-${own.site}-1.csv`)
  expect(await readFile(await download.path(), 'utf8')).toContain(
    `"${id}","2","reject","pending","rejected","سلمى"`,
  )
})
