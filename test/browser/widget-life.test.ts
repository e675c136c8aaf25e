import { afterAll, describe, expect, inject, it } from 'vitest'
import { approveByText } from '../support/browser/approve-by-text.ts'
import { openArticle } from '../support/browser/open-article.ts'
import { openBrowser } from '../support/browser/open-browser.ts'
import { openPage, openReader } from '../support/browser/open-page.ts'
import { widgetOf } from '../support/browser/widget-of.ts'
import { readOne, readQueue } from '../support/contract/read-queue.ts'
import { uniqueThread } from '../support/contract/unique.ts'

const url = inject('taaliqUrl')
const browser = await openBrowser()
afterAll(() => browser.close())

const onDemo = (thread = uniqueThread()) => ({ widget: `site="demo" thread="${thread}"` })

describe('a comment that waits for a moderator', () => {
  it('is seen by its author, marked, also after a reload', async () => {
    const page = await openPage(browser)
    await openArticle(page, onDemo())
    const { commentSaying, post } = widgetOf(page)

    const { content } = await post()
    await page.reload()

    await expect(commentSaying(content).locator('.waiting').textContent()).resolves.toContain(
      'Awaiting moderation',
    )
  })

  it('is seen by nobody else', async () => {
    const article = onDemo()
    const author = await openPage(browser)
    await openArticle(author, article)
    const { content } = await widgetOf(author).post()

    const other = await openPage(browser)
    await openArticle(other, article)
    await widgetOf(other).shown()

    expect(await other.getByText(content).count()).toBe(0)
  })

  it('is public without a mark once it is approved', async () => {
    const article = onDemo()
    const reader = await openReader(browser)
    const author = await reader.newPage()
    await openArticle(author, article)
    const { content } = await widgetOf(author).post()

    await approveByText(url, content)
    const other = await openPage(browser)
    await Promise.all([author.reload(), openArticle(other, article)])

    for (const page of [author, other]) {
      await widgetOf(page).commentSaying(content).waitFor()
      await widgetOf(page).awaiting.waitFor({ state: 'detached' })
    }
    expect(await widgetOf(author).commentSaying(content).count()).toBe(1)
  })

  it('loses its mark also where it is published beyond the first page', async () => {
    const thread = uniqueThread()
    const article = { widget: `site="demo" thread="${thread}" page-size="1"` }
    const author = await openPage(browser)
    await openArticle(author, article)
    const first = await widgetOf(author).post()
    const second = await widgetOf(author).post()

    await approveByText(url, first.content)
    await approveByText(url, second.content)
    await author.reload()
    await widgetOf(author).shown()

    await expect.poll(() => widgetOf(author).awaiting.count()).toBe(0)
    expect(await author.getByRole('button', { name: 'More comments' }).count()).toBe(1)
  })
})

describe('an author who changes their mind', () => {
  it('withdraws the comment from the page and from the queue', async () => {
    const page = await openPage(browser)
    await openArticle(page, onDemo())
    const { commentSaying, post } = widgetOf(page)
    const { content } = await post()

    await page.getByRole('button', { name: 'Withdraw' }).click()
    await page.getByRole('status').filter({ hasText: 'Your comment is withdrawn.' }).waitFor()
    expect(await commentSaying(content).evaluate(comment => comment.matches(':focus'))).toBe(true)
    const trash = await readQueue('demo', { status: 'trash', order: 'newest' })
    const withdrawn = trash.comments.find(comment => comment.content === content)

    const { events } = await readOne(withdrawn?.id ?? '')
    expect(events.at(-1)).toMatchObject({ to: 'trash', by: 'author' })
    await page.reload()
    await widgetOf(page).shown()
    expect(await page.getByText(content).count()).toBe(0)
  })
})
