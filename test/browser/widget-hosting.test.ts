import { afterAll, describe, expect, inject, it } from 'vitest'
import { browserMemory } from '../support/browser/browser-memory.ts'
import { eventsOf } from '../support/browser/events-of.ts'
import { holdAnswers, holdComments } from '../support/browser/hold-answers.ts'
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

const farBelow = (attributes: string) =>
  `<div style="block-size:9000px"></div><taaliq-comments ${attributes}></taaliq-comments>`

describe('the widget’s code and comments', () => {
  it('come when the reader comes near, and not before', async () => {
    const page = await openPage(browser)
    const requests = requestsOf(page)
    await openArticle(page, { body: farBelow(`site="demo" thread="${uniqueThread()}"`) })
    await page.evaluate('new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))')
    const before = requests.filter(address => address.includes('/v1/'))

    await page.locator('taaliq-comments').scrollIntoViewIfNeeded()
    await widgetOf(page).shown()

    expect(before).toEqual([])
    expect(requests.filter(address => address.includes('/v1/'))).toHaveLength(1)
  })

  it('come at once where the page wants it', async () => {
    const page = await openPage(browser)
    await openArticle(page, { body: farBelow(`site="demo" thread="${uniqueThread()}" loading="eager"`) })

    await widgetOf(page).shown()

    expect(await page.evaluate('scrollY')).toBe(0)
  })

  it('are asked for together with the words', async () => {
    const page = await openPage(browser)
    const { letGo } = await holdAnswers(page, /\/embed\/en-[A-Z0-9]+\.js$/)
    const listAsked = page.waitForRequest(/\/comments\?/)

    await openArticle(page, { widget: `site="demo" thread="${uniqueThread()}"` })
    await listAsked
    letGo()

    await widgetOf(page).form.waitFor()
  })

  it.each(['connect', 'en'])('are told of and asked for again where %s did not come', async name => {
    const page = await openPage(browser)
    const told = await eventsOf(page)
    const files = new RegExp(`/embed/${name}-[A-Z0-9]+\\.js$`)
    await page.route(files, route => route.abort())
    await openArticle(page, { widget: `site="demo" thread="${uniqueThread()}"` })
    await expect.poll(() => told).toEqual([{ event: 'error', detail: { code: 'unavailable' } }])

    await page.unroute(files)
    await page.evaluate('document.querySelector("taaliq-comments").reload()')

    await widgetOf(page).form.waitFor()
  })

  it('set no cookie and ask nobody but the API', async () => {
    const page = await openPage(browser)
    const requests = requestsOf(page)
    await openArticle(page, { widget: `site="demo" thread="${uniqueThread()}"` })

    await widgetOf(page).post()

    expect(await page.context().cookies()).toEqual([])
    expect(
      requests.filter(address => !address.startsWith(`${url}/`) && !address.startsWith('data:')),
    ).toEqual([])
  })
})

describe('an element', () => {
  it('whose thread changes shows the other conversation only', async () => {
    const [one, other] = [uniqueThread(), uniqueThread()]
    await givenPublishedComments(one, [{ content: 'about the one' }])
    await givenPublishedComments(other, [{ content: 'about the other' }])
    const page = await openPage(browser)
    await openArticle(page, { widget: `site="open" thread="${one}"` })
    const { element, comments, commentSaying } = widgetOf(page)
    await commentSaying('about the one').waitFor()

    await element.evaluate((node, thread) => node.setAttribute('thread', thread), other)
    await commentSaying('about the other').waitFor()

    expect(await comments.count()).toBe(1)
  })

  it('whose thread changes shows nothing of the one before where the words do not come', async () => {
    const [one, other] = [uniqueThread(), uniqueThread()]
    await givenPublishedComments(one, [{ content: 'about the one' }])
    const page = await openPage(browser)
    const told = await eventsOf(page)
    await openArticle(page, { widget: `site="open" thread="${one}"` })
    const { element, comments, commentSaying } = widgetOf(page)
    await commentSaying('about the one').waitFor()

    await page.route(/\/embed\/fa-[A-Z0-9]+\.js$/, route => route.abort())
    await element.evaluate((node, thread) => {
      node.setAttribute('lang', 'fa')
      node.setAttribute('thread', thread)
    }, other)

    await expect.poll(() => told).toContainEqual({ event: 'error', detail: { code: 'unavailable' } })
    expect(await comments.count()).toBe(0)
  })

  it('that is moved while it loads shows its comments once', async () => {
    const thread = uniqueThread()
    await givenPublishedComments(thread, [{ content: 'here I am' }])
    const page = await openPage(browser)
    const { letGo } = await holdComments(page)
    await openArticle(page, { widget: `site="open" thread="${thread}"` })
    const { element, comments, commentSaying } = widgetOf(page)
    await element.locator('.skeleton').waitFor()

    await element.evaluate(node => document.body.prepend(node))
    letGo()
    await commentSaying('here I am').waitFor()

    expect(await comments.count()).toBe(1)
    expect(await element.locator('section').count()).toBe(1)
  })

  it('comes back after it was taken out', async () => {
    const thread = uniqueThread()
    await givenPublishedComments(thread, [{ content: 'back again' }])
    const page = await openPage(browser)
    await openArticle(page, { widget: `site="open" thread="${thread}"` })
    const { element, commentSaying } = widgetOf(page)
    await commentSaying('back again').waitFor()

    await element.evaluate(node => {
      const place = node.parentElement
      node.remove()
      place?.append(node)
    })

    await commentSaying('back again').waitFor()
    expect(await element.locator('section').count()).toBe(1)
  })
})

describe('nothing is left behind', () => {
  const afterLoad = (change: string) => `new Promise(done => {
    addEventListener('taaliq:load', () => done(), { once: true })
    const element = document.querySelector('taaliq-comments') ?? document.createElement('taaliq-comments')
    ${change}
  })`
  const repeated = (times: number, change: string) =>
    `(async () => { for (let time = 0; time < ${times}; time += 1) await ${afterLoad(change)} })()`

  it.each([
    ['50 changes of the thread', `element.setAttribute('thread', 'closed' + time % 3)`],
    ['50 removals', `const parent = element.parentElement; element.remove(); parent.append(element)`],
    ['50 elements that replace each other', `const next = element.cloneNode(); element.replaceWith(next)`],
  ])('by %s', async (_, change) => {
    const page = await openPage(browser)
    await openArticle(page, { widget: `site="demo" thread="${uniqueThread()}" loading="eager"` })
    await widgetOf(page).shown()
    await page.evaluate(repeated(5, change))
    const before = await browserMemory(page)

    await page.evaluate(repeated(50, change))
    const after = await browserMemory(page)

    expect(after.documents).toBe(before.documents)
    expect(after.nodes - before.nodes).toBeLessThan(100)
    expect(after.listeners - before.listeners).toBeLessThan(10)
  })

  it('by an element that is taken out for good', async () => {
    const page = await openPage(browser)
    await openArticle(page, { body: '<p>Nothing here</p>' })
    await page.evaluate(`customElements.whenDefined('taaliq-comments')`)
    const { nodes: withoutOne } = await browserMemory(page)
    const nodes = async () => (await browserMemory(page)).nodes
    const insert = `document.body.insertAdjacentHTML('beforeend', '<taaliq-comments site="demo" thread="closed" loading="eager"></taaliq-comments>')`
    const remove = `document.querySelector('taaliq-comments').remove()`
    await page.evaluate(insert)
    await widgetOf(page).shown()
    await page.evaluate(remove)
    await expect.poll(nodes).toBe(withoutOne)
    const { listeners } = await browserMemory(page)

    await page.evaluate(insert)
    await widgetOf(page).shown()
    await page.evaluate(remove)

    await expect.poll(() => browserMemory(page)).toEqual({ documents: 1, nodes: withoutOne, listeners })
  })
})

describe('<taaliq-count>', () => {
  it('asks once for all of a page', async () => {
    const [one, two] = [uniqueThread(), uniqueThread()]
    await givenPublishedComments(one, [{}, {}])
    await givenPublishedComments(two, [{}])
    const page = await openPage(browser)
    const requests = requestsOf(page)
    const body = [one, two, 'nobody-wrote-here', one]
      .map(thread => `<taaliq-count site="open" thread="${thread}"></taaliq-count>`)
      .join('')
    await openArticle(page, { body })

    const said = () =>
      page.locator('taaliq-count').evaluateAll(all => all.map(({ shadowRoot }) => shadowRoot?.textContent))

    await expect.poll(said).toEqual(['2 comments', '1 comment', '0 comments', '2 comments'])
    expect(requests.filter(address => address.includes('/counts?'))).toHaveLength(1)
  })
})
