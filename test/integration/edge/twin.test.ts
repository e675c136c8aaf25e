import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { readDeployment } from '../../../local/deployment.ts'
import { type Client, createClient } from '../../support/contract/create-client.ts'
import { tagsOf } from '../../support/contract/html.ts'
import { outcomeOf, readProblem } from '../../support/contract/read-problem.ts'
import { sampleComment } from '../../support/contract/sample-comment.ts'
import { uniqueClientAddress, uniqueThread } from '../../support/contract/unique.ts'
import { type RunningTwin, startTwin } from '../../support/start-twin.ts'

let twin: RunningTwin
let taaliq: Client

beforeAll(async () => {
  twin = await startTwin({ environment: { TAALIQ_EDGE: '1' } })
  taaliq = createClient(twin.url)
})

afterAll(() => twin?.close())

const get = (path: string, headers = {}) => taaliq.send({ path, headers })

it('answers a second reader from the edge', async () => {
  const thread = uniqueThread()

  const answers = [await taaliq.list({ thread }), await taaliq.list({ thread }, {}, { authorization: 'any' })]

  expect(answers.map(({ headers }) => headers['x-cache'])).toEqual([
    'Miss from cloudfront',
    'Hit from cloudfront',
  ])
})

it('asks the API for each moderator, and keeps nothing', async () => {
  const answers = [await taaliq.queue('demo'), await taaliq.queue('demo'), await get('/v1/moderation/sites')]

  expect(answers.map(({ status }) => status)).toEqual([200, 200, 401])
  expect(answers.map(({ headers }) => headers['cache-control'])).toEqual(Array(3).fill('no-store'))
  expect(new Set(answers.map(({ headers }) => headers['apigw-requestid'])).size).toBe(3)
})

it('refuses the eleventh comment a minute from one address, whatever is forged', async () => {
  const from = uniqueClientAddress()
  const post = (forged: Record<string, string>) =>
    taaliq.post({ site: 'strict', thread: uniqueThread() }, sampleComment(), { from, headers: forged })

  const first = await Promise.all(
    Array.from({ length: 10 }, (_, index) => post({ 'x-forwarded-for': `192.0.2.${index}` })),
  )
  const more = [
    await post({ 'x-forwarded-for': '192.0.2.99' }),
    await post({ 'cloudfront-viewer-address': '192.0.2.99:443' }),
    await post({ 'x-origin-secret': 'guessed', 'x-real-ip': '192.0.2.99' }),
  ]

  expect(first.map(outcomeOf)).toEqual(Array(10).fill('202'))
  expect(more.map(outcomeOf)).toEqual(Array(3).fill('429 too-many-requests'))
})

it('refuses everybody who asks the API at its own address', async () => {
  const { api, installation } = await readDeployment(join(twin.dataFolder, 'cdk.out'), twin.url)
  const host = `${api.id}.execute-api.${installation.region}.amazonaws.com`
  const authorization = `Bearer ${await taaliq.tokenFor('admin')}`

  const answers = [
    await get('/v1/sites/demo/threads/a/comments', { host }),
    await get('/v1/moderation/sites', { host, authorization }),
    await get('/v1/openapi.json', { host, 'x-origin-secret': 'guessed' }),
  ]

  expect(answers.map(answer => readProblem(answer).code)).toEqual(Array(3).fill('forbidden'))
})

it('serves the console as one page, which is asked for anew each time', async () => {
  const redirect = await get('/console')
  const pages = [await get('/console/'), await get('/console/demo/pending')]

  expect([redirect.status, redirect.headers.location]).toEqual([308, '/console/'])
  expect(pages.map(({ status, headers }) => [status, headers['cache-control']])).toEqual([
    [200, 'no-cache'],
    [200, 'no-cache'],
  ])
  expect(pages[0]?.headers).toMatchObject({
    'content-type': 'text/html',
    'content-security-policy': expect.stringMatching(/^default-src 'none'/u),
    'cross-origin-opener-policy': 'same-origin',
    'referrer-policy': 'no-referrer',
    'x-content-type-options': 'nosniff',
    'strict-transport-security': 'max-age=63072000; includeSubDomains',
  })
})

it('keeps for good what the console’s page loads, each named for its content', async () => {
  const { text } = await get('/console/')
  const scripts = tagsOf(text, 'script').map(({ src }) => src)
  const styles = tagsOf(text, 'link').map(({ href }) => href)
  const paths = [...scripts, ...styles].filter(path => path?.startsWith('/console/') ?? false)

  const files = await Promise.all(paths.map(path => get(path ?? '')))

  expect(paths).toEqual(paths.map(() => expect.stringMatching(/-[0-9A-Z]{8}\.(?:js|css)$/u)))
  expect(files.map(({ headers }) => headers['cache-control'])).toEqual(
    paths.map(() => 'public, max-age=31536000, immutable'),
  )
})

it('serves the widget to any page, its loader for five minutes', async () => {
  const loader = await get('/embed/v1.js', {
    'accept-encoding': 'gzip, br',
    origin: 'https://news.example',
  })

  expect(loader.status).toBe(200)
  expect(loader.headers).toMatchObject({
    'content-type': 'text/javascript',
    'content-encoding': 'br',
    'cache-control': 'public, max-age=300, stale-while-revalidate=86400',
    'access-control-allow-origin': '*',
    'cross-origin-resource-policy': 'cross-origin',
  })
})

it('has no file that was not built, and says so anew each time', async () => {
  const answers = [await get('/embed/x.js'), await get('/embed/x.js'), await get('/console/x.js')]

  expect(answers.map(({ status }) => status)).toEqual([404, 404, 404])
  expect(answers.map(({ headers }) => headers['x-cache'])).toEqual(Array(3).fill('Error from cloudfront'))
})

it('shows the demo article, whose widget is loaded through the edge', async () => {
  const { status, text } = await get('/demo/')

  const scripts = tagsOf(text, 'script').map(({ src = '' }) => new URL(src, twin.url).href)
  expect(status).toBe(200)
  expect(scripts).toContain(`${twin.url}/embed/v1.js`)
})
