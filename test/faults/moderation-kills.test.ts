import { unmarshall } from '@aws-sdk/util-dynamodb'
import * as v from 'valibot'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { claimKey } from '../../shared/store/keys.ts'
import { createThreads } from '../../shared/store/threads.ts'
import { verifySite } from '../support/audit/verify-site.ts'
import { fillPending } from '../support/budgets/fill-pending.ts'
import { type CommentsTable, openCommentsTable } from '../support/budgets/open-comments-table.ts'
import { type Client, createClient } from '../support/contract/create-client.ts'
import { readAnswer } from '../support/contract/read-answer.ts'
import { readProblem } from '../support/contract/read-problem.ts'
import { CapacityCalls } from '../support/contract/schemas/capacity-calls.ts'
import { Claims } from '../support/contract/schemas/claims.ts'
import { DecisionResults } from '../support/contract/schemas/decision-results.ts'
import { uniqueCommentId, uniqueThread } from '../support/contract/unique.ts'
import { readItems } from '../support/database/read-items.ts'
import { endProcesses } from '../support/faults/end-processes.ts'
import { findTable } from '../support/faults/find-table.ts'
import { endFaults, planFaults } from '../support/faults/plan-faults.ts'
import { readStandings } from '../support/faults/read-standings.ts'
import { whenStill } from '../support/faults/when-still.ts'
import { type RunningTwin, startTwin } from '../support/start-twin.ts'

const soon = { timeout: 30_000, interval: 2 }

let twin: RunningTwin
let taaliq: Client
let table: CommentsTable

beforeAll(async () => {
  twin = await startTwin()
  taaliq = createClient(twin.url)
  table = await openCommentsTable(twin)
})

afterEach(() => endFaults(taaliq))
afterAll(() => twin?.close())

const kill = () => endProcesses(twin, 'moderation-api')

const givenPending = async (count: number) => {
  const threads = [uniqueThread(), uniqueThread()]
  const ids = await fillPending(table, { site: 'demo', threads, content: 'تعليق' }, count)
  const counted = async () => {
    const counts = await createThreads(table.client, table.name).counts('demo', threads)
    return threads.map(thread => counts.get(thread) ?? 0)
  }
  return { ids, counted, published: async () => (await counted()).reduce((sum, count) => sum + count, 0) }
}

const approveAs = (person: 'moderator' | 'second', ids: readonly string[]) =>
  taaliq.decideMany(
    ids.map(id => ({ id, decision: 'approve', version: 1 })),
    { person },
  )

const untouched = { status: 'pending', version: 1, by: [] }
const approvedBy = (name: string) => ({ status: 'approved', version: 2, by: [name] })

/** The threads of a bulk take turns. */
const shownIn = (thread: number, standings: readonly { status: string | undefined }[]) =>
  standings.filter(({ status }, index) => index % 2 === thread && status === 'approved').length

describe.each([1, 20, 50])('a bulk of 100 whose function is killed after %i', enough => {
  it('has decided each comment whole or left it, and is finished by sending it again', async () => {
    const { ids, counted, published } = await givenPending(100)
    const cut = approveAs('moderator', ids)
    await expect.poll(published, soon).toBeGreaterThanOrEqual(enough)
    await kill()

    const { status } = await cut
    const standings = await whenStill(() => readStandings(table, ids))
    const counts = await counted()
    const again = readAnswer(DecisionResults, await approveAs('second', ids)).results
    const after = await readStandings(table, ids)

    const whole = standings.map(({ id, status: is }) =>
      is === 'approved' ? { id, ...approvedBy('سلمى') } : { id, ...untouched },
    )
    const decided = shownIn(0, standings) + shownIn(1, standings)
    expect(status).toBeGreaterThanOrEqual(500)
    expect(standings).toEqual(whole)
    expect(counts).toEqual([shownIn(0, standings), shownIn(1, standings)])
    expect(decided).toBeGreaterThanOrEqual(enough)
    expect(decided).toBeLessThan(100)
    expect(again.map(result => result.status)).toEqual(
      standings.map(({ version }) => (version === 2 ? 409 : 200)),
    )
    expect(after).toEqual(
      standings.map(({ id, status: is }) => ({ id, ...approvedBy(is === 'approved' ? 'سلمى' : 'يوسف') })),
    )
    expect(await counted()).toEqual([50, 50])
  })
})

describe('a single decision whose function is killed while the database hangs', () => {
  it('is not there before it was written, and is made by sending it again', async () => {
    const { ids } = await givenPending(1)
    const [id = ''] = ids
    await planFaults(taaliq, { dynamodb: { operation: 'TransactWriteItems', error: 'timeout-before' } })
    const read = async () => {
      const { calls } = readAnswer(CapacityCalls, await taaliq.send({ path: '/local/capacity' }))
      return calls.filter(call => call.function === 'moderation-api').length
    }
    await taaliq.send({ method: 'DELETE', path: '/local/capacity' })

    const cut = approveAs('moderator', ids)
    await expect.poll(read, soon).toBeGreaterThan(0)
    await kill()
    const { status } = await cut
    const standings = await whenStill(() => readStandings(table, ids))
    await endFaults(taaliq)
    const again = await taaliq.decide(id, { decision: 'approve', version: 1 }, { person: 'second' })

    expect(status).toBeGreaterThanOrEqual(500)
    expect(standings).toEqual([{ id, ...untouched }])
    expect(again.status).toBe(200)
    expect(await readStandings(table, ids)).toEqual([{ id, ...approvedBy('يوسف') }])
  })

  it('is there once after it was written, which who sends it again is told', async () => {
    const { ids, published } = await givenPending(1)
    const [id = ''] = ids
    await planFaults(taaliq, { dynamodb: { operation: 'TransactWriteItems', error: 'timeout-after' } })

    const cut = approveAs('moderator', ids)
    await expect.poll(published, soon).toBe(1)
    await kill()
    const { status } = await cut
    await endFaults(taaliq)
    const again = await taaliq.decide(id, { decision: 'approve', version: 1 }, { person: 'moderator' })

    expect(status).toBeGreaterThanOrEqual(500)
    expect(readProblem(again).current).toMatchObject({ status: 'approved', version: 2, by: 'سلمى' })
    expect(await readStandings(table, ids)).toEqual([{ id, ...approvedBy('سلمى') }])
    expect(await published()).toBe(1)
  })
})

const Claim = v.strictObject({
  pk: v.string(),
  sub: v.string(),
  name: v.literal('سلمى'),
  expiresAt: v.number(),
})

describe('claims whose function is killed while half of them hang', () => {
  it('are whole or not there; a colleague gets the rest, and who sends them again gets what is theirs', async () => {
    const ids = Array.from({ length: 50 }, uniqueCommentId)
    const ephemera = await findTable(table.client, 'ephemera')
    const keptOf = async () => {
      const items = (await readItems(table.client, ephemera)).map(item => unmarshall(item))
      return ids.map(id => items.find(({ pk }) => pk === claimKey('demo', id).pk))
    }
    const kept = async () => (await keptOf()).filter(item => item !== undefined).length
    await planFaults(taaliq, { dynamodb: { operation: 'PutItem', error: 'timeout-before', rate: 0.5 } })

    const cut = taaliq.claim({ ids }, { person: 'moderator' })
    await expect.poll(kept, soon).toBeGreaterThanOrEqual(10)
    await kill()
    const { status } = await cut
    await endFaults(taaliq)
    const claims = await whenStill(keptOf)
    const answer = await taaliq.claim({ ids }, { person: 'second' })

    expect(status).toBeGreaterThanOrEqual(500)
    expect(claims.filter(claim => claim !== undefined && !v.is(Claim, claim))).toEqual([])
    expect(claims).toContain(undefined)
    expect(readAnswer(Claims, answer).claims.map(({ by }) => by)).toEqual(
      claims.map(claim => (claim === undefined ? 'يوسف' : 'سلمى')),
    )
  })
})

it('leaves the audit of everything that was killed here intact', async () => {
  expect(await verifySite(table)).toMatchObject({ breaks: [] })
})
