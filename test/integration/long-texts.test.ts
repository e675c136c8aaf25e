import { afterAll, beforeAll, expect, it } from 'vitest'
import { commentItems } from '../support/budgets/comment-items.ts'
import { everyPage } from '../support/budgets/every-page.ts'
import { measureRequest } from '../support/budgets/measure-request.ts'
import { openCommentsTable } from '../support/budgets/open-comments-table.ts'
import { writeItems } from '../support/budgets/write-items.ts'
import { type Client, createClient } from '../support/contract/create-client.ts'
import { readAnswer } from '../support/contract/read-answer.ts'
import { CommentPage } from '../support/contract/schemas/comment-page.ts'
import { QueuePage } from '../support/contract/schemas/queue-page.ts'
import { type RunningTwin, startTwin } from '../support/start-twin.ts'

const place = { site: 'demo', thread: 'long' }

/** As long as a comment may be, 40 KB in UTF-8; each its own, so that the order shows. */
const texts = Array.from({ length: 60 }, (_, index) => String.fromCodePoint(0x1f600 + index).repeat(10_000))
const inOrder = [...texts.keys()]
const numberOf = ({ content }: { content: string }) => texts.indexOf(content)

/** DynamoDB ends a page of a query at 1 MB, and a unit reads 8 KB where a read need not be the latest. */
const unitsOfAMegabyte = 1024 / 8
const unitsOfAllTexts = (texts.length * 40_000) / 8192

let twin: RunningTwin
let taaliq: Client
let authorization: string

beforeAll(async () => {
  twin = await startTwin()
  taaliq = createClient(twin.url)
  authorization = `Bearer ${await taaliq.tokenFor('moderator')}`
  const table = await openCommentsTable(twin)
  const published = texts.map((content, at) => ({ ...place, status: 'approved' as const, content, at }))
  const waiting = published.map(comment => ({ ...comment, status: 'pending' as const }))
  await writeItems(table, await commentItems(table, [...published, ...waiting]))
})

afterAll(() => twin?.close())

const readThread = () =>
  everyPage(async query => {
    const { answer, calls } = await measureRequest(taaliq, () => taaliq.list(place, query))
    const read = calls.findLast(call => call.function === 'reader-api' && call.operation === 'Query')
    return { ...readAnswer(CommentPage, answer), units: read?.rru ?? 0 }
  })

const readQueue = () =>
  everyPage(async query => {
    const { answer } = await measureRequest(taaliq, () => taaliq.queue(place.site, query))
    return readAnswer(QueuePage, answer)
  })

it('lists each of many texts of 10,000 emoji once, in order and whole, over shorter pages', async () => {
  const pages = await readThread()

  expect(pages.flatMap(({ comments }) => comments).map(numberOf)).toEqual(inOrder)
  expect(pages[0]?.comments.length).toBeLessThan(50)
})

it('queues each of many texts of 10,000 emoji once, in order and whole, over shorter pages', async () => {
  const pages = await readQueue()

  expect(pages.flatMap(({ comments }) => comments).map(numberOf)).toEqual(inOrder)
  expect(pages[0]?.comments.length).toBeLessThan(50)
  expect(pages.map(({ pending }) => pending)).toEqual(pages.map(() => texts.length))
})

it('counts what waits by keys alone, however long the texts', async () => {
  const { answer, calls } = await measureRequest(taaliq, () =>
    taaliq.send({ path: '/v1/moderation/sites', headers: { authorization } }),
  )

  const counting = calls.filter(
    ({ function: name, operation }) => name === 'moderation-api' && operation === 'Query',
  )
  expect(answer.status).toBe(200)
  expect(counting.reduce((sum, { rru }) => sum + rru, 0)).toBeLessThanOrEqual(5)
})

it('reads every long text once, a megabyte a page at most', async () => {
  const units = (await readThread()).map(page => page.units)

  const all = units.reduce((sum, rru) => sum + rru, 0)
  expect(Math.max(...units)).toBeLessThanOrEqual(unitsOfAMegabyte)
  expect(all).toBeGreaterThan(unitsOfAllTexts)
  expect(all).toBeLessThan(unitsOfAllTexts * 1.05)
})
