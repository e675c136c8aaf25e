import type { Locator, Page } from 'playwright-core'
import { afterAll, beforeEach, describe, expect, inject, it } from 'vitest'
import { accessibilityViolations } from '../support/browser/accessibility-violations.ts'
import { loseFirstAnswer } from '../support/browser/lose-first-answer.ts'
import { openBrowser } from '../support/browser/open-browser.ts'
import { openPage } from '../support/browser/open-page.ts'
import { givenPendingComment } from '../support/contract/given-comments.ts'
import { readAuthor } from '../support/contract/read-author.ts'
import { uniqueEmail, uniqueThread } from '../support/contract/unique.ts'

const browser = await openBrowser()
afterAll(() => browser.close())

/** A thread in which somebody wrote the first and the second comment, and somebody else the third. */
const givenThread = async () => {
  const thread = uniqueThread()
  const [email, another] = [uniqueEmail(), uniqueEmail()]
  const write = (from: string, name: string) =>
    givenPendingComment({ thread, comment: { email: from, name } })
  const first = await write(email, 'سامر')
  await write(email, 'أبو سامر')
  await write(another, 'نوال')
  return { thread, id: first.id }
}

let id = ''
let page: Page
let card: Locator

beforeEach(async () => {
  const given = await givenThread()
  id = given.id
  page = await openPage(browser, { locale: 'ar' })
  await page.goto(`${inject('taaliqUrl')}/console/demo/pending?thread=${given.thread}`)
  await page.getByRole('button', { name: 'moderator@example.com' }).click()
  card = page.locator(`#card-${id}`)
  await card.getByText('المزيد').click()
  await card.getByRole('button', { name: 'السجلّ' }).click()
})

const look = () => card.getByRole('button', { name: /تعليقات أخرى/u }).click()

const namesInOrder = () => page.locator('.card h2').allTextContents()

/** Whose cards say that they are read last. */
const marked = () => page.locator('.card', { hasText: 'يُقرأ أخيرًا' }).locator('h2').allTextContents()

describe('the history of an author', () => {
  it('is asked for by hand, and says that the look is told', async () => {
    await card.getByText('يُسجَّل اطّلاعك').waitFor()

    await look()

    await card.locator('.author').getByText('أبو سامر').waitFor()
    expect(await card.locator('.author ol > li').count()).toBe(1)
    expect(await card.locator('.author').textContent()).toContain('غير موثَّق')
    expect(await accessibilityViolations(page)).toEqual([])
  })

  it('takes a note, and keeps what was typed where it is refused', async () => {
    await look()
    const note = card.getByLabel('ملاحظة لزملائك')
    const add = card.getByRole('button', { name: 'إضافة الملاحظة' })

    await note.fill('راسلناه: shop@shop.example')
    await add.click()
    await card.locator('.remark .error', { hasText: 'البريد' }).waitFor()
    expect(await note.inputValue()).toBe('راسلناه: shop@shop.example')
    await note.fill('راسلناه')
    await add.click()

    await card.locator('.author li', { hasText: 'راسلناه' }).waitFor()
    expect(await note.inputValue()).toBe('')
    expect((await readAuthor(id)).notes).toMatchObject([{ text: 'راسلناه', by: 'سلمى' }])
  })

  it('is noted once, though an answer was lost and the note was sent again', async () => {
    await look()
    const sent = await loseFirstAnswer(page, '**/author/notes')
    await card.getByLabel('ملاحظة لزملائك').fill('راسلناه')
    const add = card.getByRole('button', { name: 'إضافة الملاحظة' })

    await add.click()
    await card.locator('.remark .error', { hasText: 'لم يُرسل' }).waitFor()
    await add.click()
    await card.locator('.author li', { hasText: 'راسلناه' }).waitFor()

    expect(sent).toEqual([200, 200])
    expect((await readAuthor(id)).notes).toMatchObject([{ text: 'راسلناه' }])
  })

  it('puts the others last where it is marked, and leaves the card in hand where it is', async () => {
    await look()
    await card.getByLabel('السبب').fill('إعلانات')

    await card.getByRole('button', { name: 'تأخيرها' }).click()

    await card.getByText('حتّى نهاية').waitFor()
    expect(await namesInOrder()).toEqual(['سامر', 'نوال', 'أبو سامر'])
    expect(await marked()).toEqual(['سامر', 'أبو سامر'])
    expect((await readAuthor(id)).mark).toMatchObject({ reason: 'إعلانات', by: 'سلمى' })
    await card.getByRole('button', { name: 'إلغاء التأخير' }).click()
    await card.getByLabel('السبب').waitFor()
    expect(await marked()).toEqual([])
    expect((await readAuthor(id)).mark).toBeNull()
  })
})
