import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import * as v from 'valibot'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { verifySite } from '../support/audit/verify-site.ts'
import { openCommentsTable } from '../support/budgets/open-comments-table.ts'
import { buildReleased } from '../support/side-by-side/build-released.ts'
import { answerInTurns } from '../support/side-by-side/in-turns.ts'
import { type RunningTwin, startTwin } from '../support/start-twin.ts'

// While a deployment is rolled out, the release before and this one work on one table: each of a comment's steps may be
// taken by either. Here every second request of every function is answered by the release before.

/** What a comment goes through, as outside parties see it. */
const promises = [
  'audit',
  'bulk-decisions',
  'claims',
  'conditional',
  'counts',
  'cursors',
  'decisions',
  'duplicates',
  'edits',
  'idempotency',
  'list',
  'moderation-list',
  'moderation-one',
  'replies',
  'thread-state',
  'visibility',
  'withdrawal',
].map(name => `test/contract/${name}.test.ts`)

const run = promisify(execFile)

let folder: string
let twin: RunningTwin

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'taaliq-released-'))
  const { commit, bundles } = await buildReleased(join(folder, 'release'))
  twin = await startTwin({ dataFolder: join(folder, 'data'), environment: { MAIL_DELAY_SECONDS: '0' } })
  await answerInTurns(twin, bundles)
  console.log(`side by side with ${commit}`)
}, 180_000)

afterAll(async () => {
  await twin?.close()
  await rm(folder, { recursive: true, force: true })
})

it('keeps the contract while every second request is answered by the release before', async () => {
  const results = join(folder, 'results.json')
  const words = [
    vitest,
    'run',
    '--project=contract',
    '--reporter=json',
    `--outputFile=${results}`,
    ...promises,
  ]
  const asked = run(process.execPath, words, { env: { ...process.env, TAALIQ_URL: twin.url } })
  await Promise.allSettled([asked])

  const { testResults } = v.parse(Results, JSON.parse(await readFile(results, 'utf8')))
  const told = testResults.flatMap(({ assertionResults }) => assertionResults)
  expect(told.filter(({ status }) => status !== 'passed')).toEqual([])
  expect(told.length).toBeGreaterThan(300)
}, 600_000)

const Assertion = v.object({
  fullName: v.string(),
  status: v.string(),
  failureMessages: v.array(v.string()),
})
const Results = v.object({
  testResults: v.array(v.object({ assertionResults: v.array(Assertion) })),
})

it('leaves a history that holds, whichever of the two wrote each step', async () => {
  const { breaks, events } = await verifySite(await openCommentsTable(twin))

  expect(breaks).toEqual([])
  expect(events).toBeGreaterThan(100)
})

const vitest = 'node_modules/vitest/vitest.mjs'
