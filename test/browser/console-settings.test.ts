import type { Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { createMailReturns } from '../../shared/store/mail-returns.ts'
import { createMembers } from '../../shared/store/members.ts'
import { accessibilityViolations } from '../support/browser/accessibility-violations.ts'
import { openBrowser } from '../support/browser/open-browser.ts'
import { openPage } from '../support/browser/open-page.ts'
import { type Client, createClient } from '../support/contract/create-client.ts'
import { readAnswer } from '../support/contract/read-answer.ts'
import { sampleComment } from '../support/contract/sample-comment.ts'
import { CommentPage } from '../support/contract/schemas/comment-page.ts'
import { SiteSettings } from '../support/contract/schemas/site-settings.ts'
import { findTable } from '../support/faults/find-table.ts'
import { openDatabase } from '../support/faults/open-database.ts'
import { type RunningTwin, startTwin } from '../support/start-twin.ts'

const browser = await openBrowser()
let twin: RunningTwin
let taaliq: Client
let page: Page

/** Signs in as the administrator of `demo`, with its settings in front of her. */
beforeAll(async () => {
  twin = await startTwin()
  taaliq = createClient(twin.url)
})
beforeEach(async () => {
  page = await openPage(browser, { locale: 'en' })
  await page.goto(`${twin.url}/console/demo/settings`)
  await page.getByRole('button', { name: 'admin@example.com' }).click()
  await page.getByRole('heading', { name: 'Who works here' }).waitFor()
})
afterAll(async () => {
  await browser.close()
  await twin?.close()
})

const read = async () =>
  readAnswer(SiteSettings, await taaliq.moderate('admin', { path: '/sites/demo/settings' }))

const save = () => page.getByRole('button', { name: 'Save' }).click()

const openHistory = async (card: Locator) => {
  await card.getByText('More').click()
  await card.getByRole('button', { name: 'History' }).click()
}

const noteThatMailsBounce = async (name: string) => {
  const database = await openDatabase(twin)
  const [comments, authors] = await Promise.all([
    findTable(database, 'comments'),
    findTable(database, 'authors'),
  ])
  const staff = await createMembers(database, comments).of('demo')
  const { sub = '' } = staff.find(colleague => colleague.name === name) ?? {}
  await createMailReturns(database, { comments, authors }).fromMember('demo', sub, new Date().toISOString())
  database.destroy()
}

const member = (name: string) => page.getByRole('listitem').filter({ hasText: name })

it('saves what was chosen, once, and says when it is in force', async () => {
  const { version, origins } = await read()

  await page.getByLabel('Web addresses').fill(`${origins.join('\n')}\nhttps://أخبار.example/`)
  await page.getByLabel('Comments a minute').fill('500')
  await page.getByLabel('Days until an article closes').fill('14')
  await page.getByLabel('Days that refused comments are kept').fill('90')
  await save()

  await page.getByText('Saved. It is in force within a minute.').waitFor()
  expect(await read()).toMatchObject({
    version: version + 1,
    origins: [...origins, 'https://xn--igbicxr.example'],
    commentsPerMinute: 500,
    closesAfterDays: 14,
    keepsRefusedDays: 90,
  })
})

it('tells each mistake at its field, and keeps what was typed', async () => {
  const before = await read()

  await page.getByLabel('Web addresses').fill('https://news.example/blog')
  await page.getByLabel('Comments a minute').fill('0')
  await save()

  const addresses = page.getByLabel('Web addresses')
  const limit = page.getByLabel('Comments a minute')
  await expect.poll(() => addresses.evaluate(field => field === document.activeElement)).toBe(true)
  const described = await Promise.all(
    [addresses, limit].map(async field =>
      page.locator(`#${await field.getAttribute('aria-describedby')}`).textContent(),
    ),
  )
  expect(described).toEqual([
    'A web address is not valid. Enter each like https://news.example, without a path.',
    'The limit must be a whole number between 1 and 10,000.',
  ])
  expect(await addresses.inputValue()).toBe('https://news.example/blog')
  expect(await accessibilityViolations(page)).toEqual([])
  expect(await read()).toEqual(before)
})

it('says that a colleague was first, and shows what they chose', async () => {
  const stands = await read()
  await taaliq.moderate('admin', {
    method: 'PUT',
    path: '/sites/demo/settings',
    json: { ...stands, commentsPerMinute: 77 },
  })

  await page.getByLabel('Comments a minute').fill('88')
  await save()
  await page.getByText('Somebody has changed the settings meanwhile.').waitFor()
  await page.getByRole('button', { name: 'Show theirs' }).click()

  await expect.poll(() => page.getByLabel('Comments a minute').inputValue()).toBe('77')
  expect((await read()).commentsPerMinute).toBe(77)
})

it('closes an article to comments beside one of them, and opens it again', async () => {
  await taaliq.post({ thread: 'closing' }, sampleComment())
  await page.goto(`${twin.url}/console/demo/pending?thread=closing`)
  const card = page.locator('.card')
  await openHistory(card)

  await card.getByRole('button', { name: 'Close comments' }).click()
  await card.getByText('This article is closed to comments.').waitFor()
  const { closed } = readAnswer(CommentPage, await taaliq.list({ thread: 'closing' }))
  await page.reload()
  await openHistory(card)
  await card.getByRole('button', { name: 'Open comments' }).click()

  await card.getByText('Readers may comment on this article.').waitFor()
  expect(closed).toBe(true)
  expect(await accessibilityViolations(page)).toEqual([])
})

it('says of a colleague that mails do not reach them, and of nobody else', async () => {
  await noteThatMailsBounce('سلمى')

  await page.reload()

  await member('سلمى').getByText('Emails do not arrive').waitFor()
  expect(await page.getByText('Emails do not arrive').count()).toBe(1)
})

it('gives a member another role', async () => {
  await member('هدى').getByRole('combobox').selectOption({ label: 'Moderator' })

  await page.getByText('Changed. It is in force at once.').waitFor()
  await expect.poll(() => member('هدى').getByRole('combobox').inputValue()).toBe('moderator')
})

it('asks before it removes a member', async () => {
  await member('يوسف').getByRole('button', { name: 'Remove' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Remove' }).click()

  await page.getByText('Removed.').waitFor()
  await expect.poll(() => member('يوسف').count()).toBe(0)
  expect((await taaliq.queue('demo', {}, 'second')).status).toBe(403)
})

it('says why the last administrator stays', async () => {
  await member('ليلى').getByRole('combobox').selectOption({ label: 'Viewer' })

  await page.getByText('A site needs an administrator: this one is the last.').waitFor()
  expect(await member('ليلى').getByRole('combobox').inputValue()).toBe('admin')
  expect(await accessibilityViolations(page)).toEqual([])
})
