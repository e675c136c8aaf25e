import { afterAll, describe, expect, inject, it } from 'vitest'
import { openArticle } from '../support/browser/open-article.ts'
import { openBrowser } from '../support/browser/open-browser.ts'
import { openPage } from '../support/browser/open-page.ts'
import { requestsOf } from '../support/browser/requests-of.ts'
import { widgetOf } from '../support/browser/widget-of.ts'
import { givenPublishedComments } from '../support/contract/given-comments.ts'
import { uniqueThread } from '../support/contract/unique.ts'

const url = inject('taaliqUrl')
const browser = await openBrowser()
afterAll(() => browser.close())

const zalgo = `Z${'\u0301'.repeat(8)}`
const texts = [
  ['a script', { content: '<script>alert(1)</script><img src="https://example.org/x" onerror="alert(1)">' }],
  ['an SVG', { content: '"><svg onload=alert(1)><style>*{display:none}</style><base href="//example.org">' }],
  ['an address that is code', { content: 'javascript:alert(1) https://example.org/"onmouseover="alert(1)' }],
  ['a bidi override', { content: 'a \u202e reversed \u2066 isolated \u2067 and never closed' }],
  ['zalgo at the limit', { content: `${zalgo} `.repeat(200), name: zalgo.repeat(10) }],
  ['thousands of newlines', { content: `a${'\n'.repeat(9_998)}b` }],
  ['one word of 5,000 letters', { content: 'w'.repeat(5_000), name: 'W'.repeat(100) }],
  ['markup as a name', { name: '<b onclick=alert(1)>"</b><script>alert(1)</script>' }],
  [
    'a website that ends its attribute',
    { website: 'https://example.org/"onmouseover="alert(1)"style="position:fixed' },
  ],
] as const

/** Where a comment begins and ends sideways, and its text within it. */
const placeOf = (article: Element) =>
  [article, article.querySelector('.text'), article.querySelector('.name')].map(part => {
    const { x, width, height } = part?.getBoundingClientRect() ?? new DOMRect()
    return [x, width, height].map(Math.round)
  })

describe.each(texts)('%s', (_, hostile) => {
  it('runs nothing, asks nobody, and leaves the next comment where it is beside a plain one', async () => {
    const [thread, plain] = [uniqueThread(), uniqueThread()]
    const next = { name: 'Next', content: 'the next comment' }
    await givenPublishedComments(thread, [hostile, next])
    await givenPublishedComments(plain, [{ name: 'Plain' }, next])
    const page = await openPage(browser)
    const executions: string[] = []
    page.on('dialog', dialog => {
      executions.push(dialog.message())
      return dialog.dismiss()
    })
    page.on('pageerror', error => executions.push(error.message))
    const requests = requestsOf(page)
    await openArticle(page, { widget: `site="open" thread="${plain}"` })
    const { commentSaying, comments, element } = widgetOf(page)
    const place = await commentSaying('the next comment').evaluate(placeOf)

    await element.evaluate((node, other) => node.setAttribute('thread', other), thread)
    await expect.poll(() => comments.count()).toBe(2)
    const evil = comments.first()
    await evil.hover()
    await evil.locator('.text').click({ position: { x: 1, y: 1 } })

    expect(await commentSaying('the next comment').evaluate(placeOf)).toEqual(place)
    const [above, below] = await comments.evaluateAll(all => all.map(each => each.getBoundingClientRect()))
    expect(above?.bottom).toBeLessThanOrEqual(below?.top ?? 0)
    expect(executions).toEqual([])
    expect(
      requests.filter(address => !address.startsWith(`${url}/`) && !address.startsWith('data:')),
    ).toEqual([])
    expect(await page.title()).toBe('Article')
  })
})

describe('a name that turns the direction', () => {
  it('leaves the time beside it where it is', async () => {
    const thread = uniqueThread()
    await givenPublishedComments(thread, [{ name: 'אבג 123 -' }, { name: 'abc 123 -' }])
    const page = await openPage(browser)
    await openArticle(page, { widget: `site="open" thread="${thread}"` })
    const { comments } = widgetOf(page)

    await expect.poll(() => comments.count()).toBe(2)
    const gaps = await comments.evaluateAll(all =>
      all.map(each => {
        const name = each.querySelector('.name')?.getBoundingClientRect()
        const time = each.querySelector('.when')?.getBoundingClientRect()
        return Math.round((time?.left ?? 0) - (name?.right ?? 0))
      }),
    )

    expect(gaps[0]).toBe(gaps[1])
    expect(gaps[0]).toBeGreaterThan(0)
  })
})
