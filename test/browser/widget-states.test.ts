import { afterAll, describe, expect, it } from 'vitest'
import { locales } from '../../shared/domain/locale.ts'
import { loadWidgetMessages } from '../../web/messages/load-widget-messages.ts'
import { eventsOf } from '../support/browser/events-of.ts'
import { openArticle } from '../support/browser/open-article.ts'
import { openBrowser } from '../support/browser/open-browser.ts'
import { openPage } from '../support/browser/open-page.ts'
import { widgetOf } from '../support/browser/widget-of.ts'
import { uniqueThread } from '../support/contract/unique.ts'

const browser = await openBrowser()
afterAll(() => browser.close())

describe('a conversation', () => {
  it('that is closed says so and has no form', async () => {
    const page = await openPage(browser)
    await openArticle(page, { widget: 'site="demo" thread="closed"' })
    const { element, form } = widgetOf(page)

    await element.getByText('Comments on this article are closed.').waitFor()

    expect(await form.count()).toBe(0)
  })

  it('that does not come says so, and comes when it is asked for again', async () => {
    const page = await openPage(browser)
    const events = await eventsOf(page)
    await page.route('**/comments?*', route => route.abort())
    await openArticle(page, { widget: `site="demo" thread="${uniqueThread()}"` })
    const { element } = widgetOf(page)
    await element.getByText('The comments could not be loaded.').waitFor()

    await page.unroute('**/comments?*')
    await page.getByRole('button', { name: 'Try again' }).click()

    await element.getByText('No comments yet.').waitFor()
    expect(events).toContainEqual({ event: 'error', detail: { code: 'unavailable' } })
  })
})

describe.each(locales)('in %s', locale => {
  it('says everything in the page’s language', async () => {
    const { empty, leaveComment, addressSentence, submit, moderated, remember } =
      await loadWidgetMessages(locale)
    const page = await openPage(browser)
    await openArticle(page, { widget: `site="demo" thread="${uniqueThread()}"`, lang: locale })
    const { element } = widgetOf(page)

    for (const words of [empty, leaveComment, addressSentence, submit, moderated, remember])
      await element.getByText(words).waitFor()
  })
})

describe('a number of comments in Arabic', () => {
  const counted = async (lang: string) => {
    const counts = { a: 0, b: 1, c: 2, d: 3, e: 11, f: 100 }
    const page = await openPage(browser)
    await page.route('**/counts?*', route => route.fulfill({ json: { counts } }))
    const body = Object.keys(counts).map(
      thread => `<taaliq-count site="demo" thread="${thread}"></taaliq-count>`,
    )
    await openArticle(page, { lang, body: body.join('') })
    return () =>
      page.locator('taaliq-count').evaluateAll(all => all.map(({ shadowRoot }) => shadowRoot?.textContent))
  }

  it('has six forms', async () => {
    const said = await counted('ar')

    await expect
      .poll(said)
      .toEqual(['لا تعليقات', 'تعليق واحد', 'تعليقان', '3 تعليقات', '11 تعليقًا', '100 تعليق'])
  })

  it('has the digits of the page’s country', async () => {
    const said = await counted('ar-EG')

    await expect
      .poll(said)
      .toEqual(['لا تعليقات', 'تعليق واحد', 'تعليقان', '٣ تعليقات', '١١ تعليقًا', '١٠٠ تعليق'])
  })
})
