import { afterAll, beforeAll, expect, it } from 'vitest'
import { createThreads } from '../../shared/store/threads.ts'
import type { Answer } from '../../web/console/queue/unsent.ts'
import { verifySite } from '../support/audit/verify-site.ts'
import { fillPending } from '../support/budgets/fill-pending.ts'
import { type CommentsTable, openCommentsTable } from '../support/budgets/open-comments-table.ts'
import { type Client, createClient } from '../support/contract/create-client.ts'
import { decideAsConsole } from '../support/faults/decide-as-console.ts'
import { readHeld } from '../support/faults/read-held.ts'
import { readStandings } from '../support/faults/read-standings.ts'
import { type RunningTwin, startTwin } from '../support/start-twin.ts'

// A thousand comments of forty articles, decided as the console does it, while a colleague is quicker with two of each
// hundred.

const threads = Array.from({ length: 40 }, (_, index) => `article-${index}`)
const promisedMilliseconds = 30_000

let twin: RunningTwin
let taaliq: Client
let table: CommentsTable
let ids: string[]
let answers: ReadonlyMap<string, Answer>
let milliseconds: number

const isTaken = (index: number) => index % 50 === 7
const byIndex = <TValue>(taken: TValue, decided: TValue) =>
  ids.map((_, index) => (isTaken(index) ? taken : decided))

beforeAll(async () => {
  twin = await startTwin()
  taaliq = createClient(twin.url)
  table = await openCommentsTable(twin)
  ids = await fillPending(table, { site: 'demo', threads, content: 'تعليق' }, 1000)

  const taken = new Set(ids.filter((_, index) => isTaken(index)))
  const colleague = async (next: readonly string[]) => {
    const quicker = next.filter(id => taken.delete(id))
    await decideAsConsole(taaliq, { person: 'second', decision: 'reject', ids: quicker })
  }

  const began = performance.now()
  answers = await decideAsConsole(taaliq, { person: 'moderator', decision: 'approve', ids }, colleague)
  milliseconds = performance.now() - began
}, 120_000)

afterAll(() => twin?.close())

it('tells of each of a thousand what became of it, and who was quicker with twenty', () => {
  const told = ids.map(id => answers.get(id))

  const current = { status: 'rejected', version: 2, by: 'يوسف', at: expect.any(String) }
  expect(told).toEqual(byIndex<unknown>({ outcome: 'stale', current }, { outcome: 'decided', version: 2 }))
  expect(told.filter(answer => answer?.outcome === 'stale')).toHaveLength(20)
})

it('takes no more than 30 s', () => {
  expect(milliseconds).toBeLessThanOrEqual(promisedMilliseconds)
})

it('has decided each of them once', async () => {
  const standings = await readStandings(table, ids)

  const taken = { status: 'rejected', version: 2, by: ['يوسف'] }
  const decided = { status: 'approved', version: 2, by: ['سلمى'] }
  expect(standings).toEqual(
    byIndex(taken, decided).map((standing, index) => ({ id: ids[index], ...standing })),
  )
})

it('counts in each article what it shows, and leaves nothing waiting', async () => {
  const counts = await createThreads(table.client, table.name).counts('demo', threads)

  const approved = threads.map((_, thread) =>
    ids.filter((_, index) => index % 40 === thread && !isTaken(index)),
  )
  expect([...counts.values()]).toEqual(approved.map(({ length }) => length))
  expect(await readHeld(taaliq)).toEqual([])
})

it('leaves the audit of all of them intact', async () => {
  expect(await verifySite(table)).toEqual({ comments: 1000, events: 1000, breaks: [] })
})
