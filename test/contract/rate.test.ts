import { expect, it } from 'vitest'
import { givenExhaustedAddress } from '../support/contract/given-exhausted-address.ts'
import { outcomeOf, readProblem } from '../support/contract/read-problem.ts'
import { sampleComment } from '../support/contract/sample-comment.ts'
import { taaliq } from '../support/contract/taaliq.ts'
import { uniqueClientAddress, uniqueEmail, uniqueThread } from '../support/contract/unique.ts'

const site = 'strict'

const submitFrom = (from: string, comment = sampleComment(), headers = {}) =>
  taaliq.post({ site, thread: uniqueThread() }, comment, { from, headers })

it('takes ten comments a minute from one address and refuses the eleventh', async () => {
  const from = uniqueClientAddress()

  const first = await Promise.all(Array.from({ length: 10 }, () => submitFrom(from)))
  const eleventh = await submitFrom(from)

  expect(first.map(outcomeOf)).toEqual(Array(10).fill('202'))
  expect(outcomeOf(eleventh)).toBe('429 too-many-requests')
})

it('takes exactly ten of thirty that come at once', async () => {
  const from = uniqueClientAddress()

  const answers = await Promise.all(Array.from({ length: 30 }, () => submitFrom(from)))

  expect(answers.map(({ status }) => status).filter(status => status === 202)).toHaveLength(10)
  expect(answers.map(({ status }) => status).filter(status => status === 429)).toHaveLength(20)
})

it('says when to come back', async () => {
  const from = await givenExhaustedAddress()

  const refused = await submitFrom(from)

  expect(readProblem(refused).code).toBe('too-many-requests')
  expect(refused.headers['retry-after']).toMatch(/^([1-9]|[1-5]\d|60)$/u)
})

it("lets the site's pages read when to come back", async () => {
  const from = await givenExhaustedAddress()

  const refused = await submitFrom(from, sampleComment(), { origin: taaliq.origin })

  expect(outcomeOf(refused)).toBe('429 too-many-requests')
  expect(refused.headers['access-control-allow-origin']).toBe(taaliq.origin)
  expect(refused.headers['access-control-expose-headers']).toMatch(/retry-after/iu)
})

it('lets another address write meanwhile, though it gives the same e-mail address', async () => {
  const email = uniqueEmail()
  const from = await givenExhaustedAddress()

  const answers = [
    await submitFrom(from, sampleComment({ email })),
    await submitFrom(uniqueClientAddress(), sampleComment({ email })),
  ]

  expect(answers.map(outcomeOf)).toEqual(['429 too-many-requests', '202'])
})

it('never counts by e-mail address', async () => {
  const email = uniqueEmail()

  const answers = await Promise.all(
    Array.from({ length: 15 }, () => submitFrom(uniqueClientAddress(), sampleComment({ email }))),
  )

  expect(answers.map(outcomeOf)).toEqual(Array(15).fill('202'))
})

it('believes the socket, not what a client says about its address', async () => {
  const from = await givenExhaustedAddress()

  const answers = await Promise.all([
    submitFrom(from, sampleComment(), { 'x-forwarded-for': '198.51.100.7' }),
    submitFrom(from, sampleComment(), { forwarded: 'for=198.51.100.7' }),
    submitFrom(from, sampleComment(), { 'x-real-ip': '198.51.100.7' }),
    submitFrom(from, sampleComment(), { 'cloudfront-viewer-address': '198.51.100.7:443' }),
  ])

  expect(answers.map(outcomeOf)).toEqual(Array(4).fill('429 too-many-requests'))
})

it('lets who wrote too much go on reading', async () => {
  const from = await givenExhaustedAddress()

  const answer = await taaliq.send({ path: taaliq.commentsPath({ site, thread: uniqueThread() }), from })

  expect(answer.status).toBe(200)
})

it('has no limit on a site that sets none', async () => {
  const from = uniqueClientAddress()

  const answers = await Promise.all(
    Array.from({ length: 15 }, () =>
      taaliq.post({ site: 'demo', thread: uniqueThread() }, sampleComment(), { from }),
    ),
  )

  expect(answers.map(outcomeOf)).toEqual(Array(15).fill('202'))
})
