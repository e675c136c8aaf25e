import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openArticle } from '../support/browser/open-article.ts'
import { openBrowser } from '../support/browser/open-browser.ts'
import { openPage } from '../support/browser/open-page.ts'
import { widgetOf } from '../support/browser/widget-of.ts'
import { givenPublishedComments } from '../support/contract/given-comments.ts'
import { uniqueThread } from '../support/contract/unique.ts'

const browser = await openBrowser()
afterAll(() => browser.close())

const thread = uniqueThread()
beforeAll(() => givenPublishedComments(thread, [{ content: 'first' }, { content: 'second' }, { content: 'third' }]))

const givenArticle = async (attributes: string, style = '') => {
  const page = await openPage(browser)
  await openArticle(page, { widget: `site="open" thread="${thread}" ${attributes}`, style })
  const { element, shown } = widgetOf(page)
  await shown()
  /** The parts from above to below, as a reader meets them. */
  return { page, element, ...widgetOf(page) }
}
