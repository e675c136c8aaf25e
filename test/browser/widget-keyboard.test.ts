import type { Locator, Page } from 'playwright-core'
import { afterAll, describe, expect, it } from 'vitest'
import { holdComments } from '../support/browser/hold-answers.ts'
import { openArticle } from '../support/browser/open-article.ts'
import { openBrowser } from '../support/browser/open-browser.ts'
import { openPage } from '../support/browser/open-page.ts'
import { sideways } from '../support/browser/sideways.ts'
import { tabTo } from '../support/browser/tab-to.ts'
import { widgetOf } from '../support/browser/widget-of.ts'
import { givenPublishedComments } from '../support/contract/given-comments.ts'
import { uniqueThread, uniqueWord } from '../support/contract/unique.ts'

const browser = await openBrowser()
afterAll(() => browser.close())

describe('by keyboard alone', () => {
  it('a comment is written and sent, and what became of it has the focus', async () => {
    const content = `by keyboard ${uniqueWord()}`
    const page = await openPage(browser)
    await openArticle(page, { widget: `site="demo" thread="${uniqueThread()}"` })
    const { form, commentSaying, notice } = widgetOf(page)
    await form.waitFor()

    await tabTo(page, '[name=content]')
    await page.keyboard.type(content)
    await tabTo(page, '[name=name]')
    await page.keyboard.type('Layan')
    await tabTo(page, '[name=email]')
    await page.keyboard.type('layan@example.org')
    await tabTo(page, '[part=submit]')
    await page.keyboard.press('Enter')

    await commentSaying(content).locator('.waiting').waitFor()
    await expect.poll(() => notice.evaluate(node => node.matches(':focus'))).toBe(true)
  })

  it('a comment is answered', async () => {
    const thread = uniqueThread()
    await givenPublishedComments(thread, [{ name: 'Amal', content: 'a question' }])
    const page = await openPage(browser)
    await openArticle(page, { widget: `site="open" thread="${thread}"` })
    const { comments, element } = widgetOf(page)
    await comments.waitFor()

    await tabTo(page, '[part=reply]')
    await page.keyboard.press('Enter')
    await element.getByText('Leave a reply to Amal').waitFor()
    await tabTo(page, '[name=content]')
    await page.keyboard.type('an answer')
    await tabTo(page, '[name=name]')
    await page.keyboard.type('Layan')
    await tabTo(page, '[name=email]')
    await page.keyboard.type(`${uniqueWord()}@example.org`)
    await page.keyboard.press('Enter')
    await page.getByRole('button', { name: /new comment/ }).click()

    await element.locator('li li').getByText('an answer').waitFor()
  })
})

describe('on a narrow or enlarged screen', () => {
  it.each([
    ['320 px', { width: 320, height: 640 }],
    ['1280 px at 400 %', { width: 320, height: 256 }],
    ['a phone at 200 %', { width: 180, height: 370 }],
  ])('nothing has to be scrolled sideways: %s', async (_, viewport) => {
    const thread = await givenUnwieldyComments()
    const page = await openPage(browser, { viewport })
    await openArticle(page, { widget: `site="open" thread="${thread}"`, style: 'body{margin:0}' })

    await reachErrors(page)

    expect(await sideways(page)).toBe(0)
  })

  // WCAG 2.2, 1.4.4: letters alone, as the browser's settings or a phone's enlarge them.
  it('letters of twice the size grow, and nothing has to be scrolled sideways or is cut off', async () => {
    const thread = await givenUnwieldyComments()
    const page = await openPage(browser, { viewport: { width: 360, height: 740 } })
    const session = await page.context().newCDPSession(page)
    await session.send('Page.setFontSizes', { fontSizes: { standard: 32 } })
    await openArticle(page, { widget: `site="open" thread="${thread}"`, style: 'body{margin:0}' })

    await reachErrors(page)

    expect(await sideways(page)).toBe(0)
    expect(await sizeOf(widgetOf(page).comments.first())).toBe('32px')
    expect(await cutOff(widgetOf(page).element)).toEqual([])
  })
})

const givenUnwieldyComments = async (): Promise<string> => {
  const thread = uniqueThread()
  const [first] = await givenPublishedComments(thread, [{ name: 'n'.repeat(100), content: 'w'.repeat(500) }])
  const [second] = await givenPublishedComments(thread, [{ parentId: first }])
  await givenPublishedComments(thread, [
    { parentId: second, content: `https://example.org/${'a'.repeat(300)}` },
  ])
  return thread
}

const reachErrors = async (page: Page): Promise<void> => {
  const { send, errorOf } = widgetOf(page)
  await send()
  await errorOf('content').waitFor()
}

const sizeOf = (text: Locator) => text.evaluate(node => getComputedStyle(node).fontSize)

/** Buttons, labels and titles that are too small for what stands in them. */
const cutOff = (element: Locator) =>
  element
    .locator('button, label, h2, h3, .error, .quiet')
    .evaluateAll(nodes =>
      nodes
        .filter(
          node => node.scrollWidth > node.clientWidth + 1 && getComputedStyle(node).display !== 'inline',
        )
        .map(node => node.textContent),
    )

describe('what the reader’s system asks for', () => {
  it.each([
    ['reduce', 'none'],
    ['no-preference', 'breathe'],
  ] as const)(
    '%s motion: what stands for the comments has the animation %s',
    async (reducedMotion, animation) => {
      const page = await openPage(browser, { reducedMotion })
      const { letGo } = await holdComments(page)
      await openArticle(page, { widget: `site="demo" thread="${uniqueThread()}"` })
      const waiting = widgetOf(page).element.locator('.skeleton i').first()

      expect(await waiting.evaluate(node => getComputedStyle(node).animationName)).toBe(animation)
      letGo()
    },
  )

  it('forced colours: the marked comment and the button to send have an outline of their own', async () => {
    const thread = uniqueThread()
    const [id] = await givenPublishedComments(thread, [{}])
    const page = await openPage(browser, { forcedColors: 'active' })
    await openArticle(page, { widget: `site="open" thread="${thread}"`, fragment: `#comment-${id}` })
    const { element } = widgetOf(page)

    const outline = await element.locator('.marked').evaluate(node => getComputedStyle(node).outlineStyle)
    const border = await element
      .locator('[part=submit]')
      .evaluate(node => getComputedStyle(node).borderTopStyle)

    expect([outline, border]).toEqual(['solid', 'solid'])
  })
})
