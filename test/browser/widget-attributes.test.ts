import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { accessibilityViolations } from '../support/browser/accessibility-violations.ts'
import { openArticle } from '../support/browser/open-article.ts'
import { openBrowser } from '../support/browser/open-browser.ts'
import { openPage } from '../support/browser/open-page.ts'
import { widgetOf } from '../support/browser/widget-of.ts'
import { givenPublishedComments } from '../support/contract/given-comments.ts'
import { uniqueThread } from '../support/contract/unique.ts'

const browser = await openBrowser()
afterAll(() => browser.close())

const thread = uniqueThread()
beforeAll(() => givenPublishedComments(thread, [{ content: 'first' }, { content: 'second' }]))

const givenArticle = async (attributes: string, style = '') => {
  const page = await openPage(browser)
  await openArticle(page, { widget: `site="open" thread="${thread}" ${attributes}`, style })
  const widget = widgetOf(page)
  await widget.shown()
  return { page, ...widget }
}

const lookOf = (part: Element) => {
  const { color, backgroundColor, borderTopColor, fontFamily } = getComputedStyle(part)
  return { color, backgroundColor, borderTopColor, fontFamily }
}

const orderOf = (section: Element) =>
  [...section.querySelectorAll('form, .text')].map(part => (part.matches('form') ? 'form' : part.textContent))

describe('theme=inherit', () => {
  it('takes the page’s own colours and font, in every part that is read', async () => {
    const { element, page } = await givenArticle(
      'theme="inherit"',
      'body { color: rgb(255, 238, 221); background: rgb(17, 34, 51); font-family: monospace }',
    )

    const looks = await Promise.all(
      ['.text', '.reply', 'label', 'textarea', '[part=submit]'].map(part =>
        element.locator(part).first().evaluate(lookOf),
      ),
    )

    const asThePage = {
      color: 'rgb(255, 238, 221)',
      backgroundColor: 'rgba(0, 0, 0, 0)',
      fontFamily: 'monospace',
    }
    expect(looks).toMatchObject(looks.map(() => asThePage))
    expect(await accessibilityViolations(page)).toEqual([])
  })
})

describe('the form', () => {
  it('stands above the comments with form=top', async () => {
    const { element } = await givenArticle('form="top"')

    expect(await element.locator('section').evaluate(orderOf)).toEqual(['form', 'first', 'second'])
  })

  it('is not there with form=off, nor is anything to answer with', async () => {
    const { element } = await givenArticle('form="off"')

    expect(await element.locator('section').evaluate(orderOf)).toEqual(['first', 'second'])
    expect(await element.locator('[part=reply]').count()).toBe(0)
  })
})

describe('order=newest', () => {
  it('has the newest comment above, from the first page to the last', async () => {
    const { element, comments, page } = await givenArticle('order="newest" page-size="1"')
    const before = await element.locator('section').evaluate(orderOf)

    await page.getByRole('button', { name: 'More comments' }).click()
    await expect.poll(() => comments.count()).toBe(2)

    expect(before).toEqual(['second', 'form'])
    expect(await element.locator('section').evaluate(orderOf)).toEqual(['second', 'first', 'form'])
  })
})
