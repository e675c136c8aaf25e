import { afterAll, beforeAll, expect, it } from 'vitest'
import { percentile } from '../../bench/report/percentile.ts'
import { openCommentsTable } from '../support/budgets/open-comments-table.ts'
import { createClient } from '../support/contract/create-client.ts'
import { inBatches } from '../support/contract/in-batches.ts'
import { readStandings } from '../support/faults/read-standings.ts'
import { evenly } from '../support/load/evenly.ts'
import { type Kind, mixedRequests } from '../support/load/mixed-requests.ts'
import { type Sample, watchProcesses } from '../support/load/watch-processes.ts'
import { type RunningTwin, startTwin } from '../support/start-twin.ts'

// Ten minutes at twenty requests a second, readers and moderators mixed, on a twin of its own. What its processes hold is
// looked at every two seconds, after as many requests as fast as they go; the last third is held against the middle one.

const site = 'demo'
const seed = 20_261_126
const seconds = 600
const perSecond = 20
const threads = 20
const warmUp = 12_000
/** Of one function, and of requests at once. */
const [mostInstances, atOnce] = [4, 8]
/** The median of the last third beside that of the middle one. */
const mostGrowth = 1.1
const [middle, last] = [1, 2]

type Done = { kind: Kind; status: number; milliseconds: number }

let twin: RunningTwin
let done: Done[] = []
let samples: Sample[]
let began: number
let requests: ReturnType<typeof mixedRequests>

beforeAll(async () => {
  twin = await startTwin()
  const taaliq = createClient(twin.url)
  requests = mixedRequests(taaliq, site, threads, seed)
  // Each function has as many instances as it may, and each of those has grown to the size that it keeps (docs/bench.md).
  // Something waits, so that each sweep calls a mailer.
  await requests.ask('submit')
  const sweep = () => taaliq.send({ method: 'POST', path: '/local/schedules/run' })
  for (const ask of [() => requests.ask('list'), () => requests.ask('queue'), sweep]) {
    await Promise.all(Array.from({ length: atOnce }, ask))
  }
  await inBatches(requests.plan(warmUp), atOnce, requests.ask)

  began = performance.now()
  const load = evenly(requests.plan(seconds * perSecond), seconds, async (kind): Promise<Done> => {
    const asked = performance.now()
    const answer = await requests.ask(kind)
    return { kind, status: answer?.status ?? 0, milliseconds: performance.now() - asked }
  })
  samples = await watchProcesses(twin, load)
  done = await load
  report()
}, 1_800_000)

afterAll(() => twin?.close())

const third = (index: number) =>
  samples.filter(({ at }) => Math.floor((at - began) / ((seconds * 1000) / 3)) === index)

const held = (index: number, name: string, of: 'residentMegabytes' | 'sockets' | 'processes'): number =>
  percentile(
    third(index)
      .filter(sample => sample.name === name)
      .map(sample => sample[of]),
    0.5,
  )

const report = () => {
  for (const [kind, each] of Map.groupBy(done, request => request.kind)) {
    const milliseconds = each.map(request => request.milliseconds)
    const statuses = [...Map.groupBy(each, ({ status }) => status)]
    const counted = statuses.map(([status, { length }]) => `${status}: ${length}`).join(', ')
    console.info(
      `${kind}: ${each.length} requests, answered ${counted}; p50 ${percentile(milliseconds, 0.5).toFixed(1)} ms, p95 ${percentile(milliseconds, 0.95).toFixed(1)} ms`,
    )
  }
  for (const name of new Set(samples.map(sample => sample.name))) {
    const thirds = (of: Parameters<typeof held>[2], digits: number) =>
      [0, 1, 2].map(index => held(index, name, of).toFixed(digits)).join(', ')
    console.info(
      `${name}: resident MB ${thirds('residentMegabytes', 1)}; sockets ${thirds('sockets', 0)}; processes ${thirds('processes', 0)}`,
    )
  }
  console.info(`${requests.submitted.length} submitted, ${requests.decided.length} decided`)
}

it('fails none of twelve thousand requests', () => {
  expect(done).toHaveLength(seconds * perSecond)
  expect(done.filter(({ status }) => status !== 200 && status !== 202)).toEqual([])
})

it('keeps each comment that it acknowledged, once, and each decision', async () => {
  const standings = await readStandings(await openCommentsTable(twin), requests.submitted)
  const versions = new Map(standings.map(({ id, version }) => [id, version]))

  expect(standings.filter(({ version, by }) => version !== 1 + by.length)).toEqual([])
  expect(requests.decided.filter(id => versions.has(id) && versions.get(id) !== 2)).toEqual([])
  expect(new Set(requests.decided).size).toBe(requests.decided.length)
})

it('starts no process meanwhile: each function had as many as it may', () => {
  const functions = new Set(samples.map(({ name }) => name)).difference(new Set(['twin', 'dynoxide']))
  const counts = [...functions].map(name => [0, middle, last].map(index => held(index, name, 'processes')))

  expect(counts.length).toBeGreaterThanOrEqual(4)
  expect(counts.flat().filter(count => count !== mostInstances)).toEqual([])
})

it.each(['residentMegabytes', 'sockets'] as const)(
  'holds no more of them after ten minutes than after five, in no process of the twin: %s',
  of => {
    const names = [...new Set(samples.map(({ name }) => name))]

    expect(names.length).toBeGreaterThanOrEqual(5)
    expect(names.filter(name => held(last, name, of) > mostGrowth * held(middle, name, of))).toEqual([])
  },
)
