import { afterAll, describe, expect, it } from 'vitest'
import { openArticle } from '../support/browser/open-article.ts'
import { openBrowser } from '../support/browser/open-browser.ts'
import { openPage } from '../support/browser/open-page.ts'
import { widgetOf } from '../support/browser/widget-of.ts'
import { givenPublishedComments } from '../support/contract/given-comments.ts'
import { uniqueThread } from '../support/contract/unique.ts'

const browser = await openBrowser()
afterAll(() => browser.close())

const onOpen = (thread: string, attributes = '') => ({
  widget: `site="open" thread="${thread}" ${attributes}`,
})

describe('a conversation', () => {
  it('is nested to three levels and flat below, where each says whom it answers', async () => {
    const thread = uniqueThread()
    const [first] = await givenPublishedComments(thread, [{ content: 'level one' }])
    const [second] = await givenPublishedComments(thread, [{ content: 'level two', parentId: first }])
    const [third] = await givenPublishedComments(thread, [
      { content: 'level three', parentId: second, name: 'Third' },
    ])
    const [fourth] = await givenPublishedComments(thread, [
      { content: 'level four', parentId: third, name: 'Fourth' },
    ])
    await givenPublishedComments(thread, [{ content: 'level five', parentId: fourth }])
    const page = await openPage(browser)
    await openArticle(page, onOpen(thread))
    const { commentSaying, shown } = widgetOf(page)
    await shown()

    const levelOf = (content: string) =>
      commentSaying(content).evaluate(article => {
        let level = 0
        for (let list = article.closest('ol'); list; list = list.parentElement?.closest('ol') ?? null)
          level += 1
        return level
      })

    expect(
      await Promise.all(['one', 'two', 'three', 'four', 'five'].map(each => levelOf(`level ${each}`))),
    ).toEqual([1, 2, 3, 3, 3])
    expect(await commentSaying('level four').textContent()).toContain('In reply to Third')
    expect(await commentSaying('level five').textContent()).toContain('In reply to Fourth')
  })

  it('comes page by page', async () => {
    const thread = uniqueThread()
    await givenPublishedComments(thread, [{ content: 'aaa 1' }, { content: 'aaa 2' }, { content: 'aaa 3' }])
    const page = await openPage(browser)
    await openArticle(page, onOpen(thread, 'page-size="2"'))
    const { comments, shown } = widgetOf(page)
    await shown()
    const before = await comments.count()

    await page.getByRole('button', { name: 'More comments' }).click()

    await expect.poll(() => comments.count()).toBe(3)
    expect(before).toBe(2)
    expect(await page.getByRole('button', { name: 'More comments' }).count()).toBe(0)
  })
})

describe('a link to a comment', () => {
  it('loads it from three pages down, scrolls to it, focuses and marks it', async () => {
    const thread = uniqueThread()
    const ids = await givenPublishedComments(
      thread,
      Array.from({ length: 7 }, (_, index) => ({ content: `comment ${index}\n`.repeat(20) })),
    )
    const page = await openPage(browser)

    await openArticle(page, { ...onOpen(thread, 'page-size="2"'), fragment: `#comment-${ids[6]}` })
    const target = widgetOf(page).element.locator(`#comment-${ids[6]}`)
    await target.waitFor()

    await expect.poll(() => target.evaluate(article => article.matches(':focus.marked'))).toBe(true)
    await expect
      .poll(() => target.evaluate(article => article.getBoundingClientRect().top))
      .toBeGreaterThan(-1)
    expect(await target.evaluate(article => article.getBoundingClientRect().top)).toBeLessThan(720)
  })

  it('is found among the comments that are there when it is clicked', async () => {
    const thread = uniqueThread()
    const [id] = await givenPublishedComments(thread, [{}, {}])
    const page = await openPage(browser)
    await openArticle(page, onOpen(thread))
    const { element, comments } = widgetOf(page)

    await comments.first().locator('[part=time]').click()

    await element.locator(`#comment-${id}.marked:focus`).waitFor()
  })
})

describe('comments that are published while somebody reads', () => {
  it('wait behind a button and move nothing', async () => {
    const thread = uniqueThread()
    await givenPublishedComments(thread, [{ content: 'long ago\n'.repeat(60) }, { content: 'what is read' }])
    const page = await openPage(browser)
    await openArticle(page, onOpen(thread))
    const { commentSaying, comments } = widgetOf(page)
    await commentSaying('what is read').scrollIntoViewIfNeeded()
    const top = () => commentSaying('what is read').evaluate(article => article.getBoundingClientRect().top)
    const before = await top()

    await givenPublishedComments(thread, [{ content: 'brand new' }, { content: 'newer still' }])
    await page.evaluate(`document.dispatchEvent(new Event('visibilitychange'))`)
    const button = page.getByRole('button', { name: 'Show 2 new comments' })
    await button.waitFor()
    const after = await top()
    const shownBefore = await comments.count()
    await button.click()

    await commentSaying('brand new').waitFor()
    expect(after).toBeCloseTo(before, 0)
    expect(shownBefore).toBe(2)
    expect(await comments.count()).toBe(4)
  })
})

describe('a link in a text', () => {
  it('leads only to the web, and hands nothing on', async () => {
    const thread = uniqueThread()
    const content =
      'https://example.org/a?b=c. javascript:alert(1) data:text/html,x //example.org ftp://example.org'
    await givenPublishedComments(thread, [{ content, website: 'https://example.org/me' }])
    const page = await openPage(browser)
    await openArticle(page, onOpen(thread))
    const { element, shown } = widgetOf(page)
    await shown()

    const links = element.locator('.text a')

    expect(await links.evaluateAll(all => all.map(link => link.getAttribute('href')))).toEqual([
      'https://example.org/a?b=c',
    ])
    expect(await element.locator('a[rel="nofollow ugc noopener noreferrer"]').count()).toBe(2)
  })
})
