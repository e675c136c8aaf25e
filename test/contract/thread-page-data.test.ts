import { expect, it } from 'vitest'
import { givenPendingComment, givenPublishedComments } from '../support/contract/given-comments.ts'
import { taaliq } from '../support/contract/taaliq.ts'
import { uniqueThread, uniqueWord } from '../support/contract/unique.ts'
import { jsonLdOf } from '../support/json-ld-of.ts'

type Place = { site: string; thread: string }

const askPage = (place: Place, query = '') => taaliq.send({ path: taaliq.threadPath(place) + query })

it('tells search engines of each comment, replies inside what they answer', async () => {
  const place = { site: 'open', thread: uniqueThread() }
  const content = `سؤال ${uniqueWord()}`
  const [parentId = ''] = await givenPublishedComments(place.thread, [{ content }])
  const [id] = await givenPublishedComments(place.thread, [{ parentId }])

  const told = jsonLdOf((await askPage(place)).text)

  const url = `${taaliq.origin}${taaliq.threadPath(place)}`
  expect(told).toMatchObject({
    '@type': 'WebPage',
    url,
    inLanguage: 'ar',
    commentCount: 2,
    comment: [{ url: `${url}#comment-${parentId}`, text: content, comment: [{ '@id': `urn:uuid:${id}` }] }],
  })
})

it('tells the address of the page of the list that is shown', async () => {
  const place = { site: 'open', thread: uniqueThread() }
  await givenPublishedComments(place.thread, [{}])

  const told = jsonLdOf((await askPage(place, '?order=newest&limit=50&other=1')).text)

  expect(told).toMatchObject({ url: `${taaliq.origin}${taaliq.threadPath(place)}?order=newest` })
})

it('lets nothing that readers wrote out of it', async () => {
  const place = { site: 'open', thread: uniqueThread() }
  const content = '</script><script>alert(1)</script><!-- <script> \u2028 {{7*7}}'
  await givenPublishedComments(place.thread, [{ name: '</script>', content }])

  const { text } = await askPage(place)

  expect(jsonLdOf(text)).toMatchObject({ comment: [{ author: { name: '</script>' }, text: content }] })
  expect(text.match(/<script|<\/script/giu)).toHaveLength(2)
})

it('tells nothing of a comment that waits', async () => {
  const { site, thread } = await givenPendingComment()

  expect(jsonLdOf((await askPage({ site, thread })).text)).toBeUndefined()
})

it('vouches for no website, and knows no address', async () => {
  const place = { site: 'open', thread: uniqueThread() }
  const website = `https://${uniqueWord()}.example/`
  const email = `${uniqueWord()}@paper.example`
  await givenPublishedComments(place.thread, [{ website, email }])

  const told = JSON.stringify(jsonLdOf((await askPage(place)).text))

  expect(told).not.toContain(website)
  expect(told).not.toContain('paper.example')
})
