import type { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { percentile } from '../../bench/report/percentile.ts'
import { type Client, createClient } from '../support/contract/create-client.ts'
import { readMails } from '../support/contract/read-mails.ts'
import { confirmEverybody } from '../support/faults/confirm-everybody.ts'
import { mailerAtRest } from '../support/faults/mailer-at-rest.ts'
import { makeDue } from '../support/faults/make-due.ts'
import { openDatabase } from '../support/faults/open-database.ts'
import { oweLetters } from '../support/faults/owe-letters.ts'
import { endFaults, planFaults } from '../support/faults/plan-faults.ts'
import { type Latencies, timeWriting } from '../support/faults/time-writing.ts'
import { type RunningTwin, startTwin } from '../support/start-twin.ts'

// Readers write and moderators decide, by turns of a minute while SES works and nothing is due, and while it is silent and 200
// mails are due; a sweep begins with each turn, as it does each minute. The p95 of all the silent turns is held against
// that of all the others: a busy machine slows both, and so does the twin, which is one process for every service.

const people = 200
const rounds = 4
/** From one sweep to the next. */
const turnSeconds = 55
const promisedRatio = 1.1

let twin: RunningTwin
let taaliq: Client
let database: DynamoDBClient
let addressees: string[]
const healthy: Latencies[] = []
const silent: Latencies[] = []

const sweep = () => taaliq.send({ method: 'POST', path: '/local/schedules/run' })

const whileHealthy = async () => {
  await makeDue(database, { minutes: 60, attempts: 1 })
  await mailerAtRest(twin)
  await endFaults(taaliq)
  await sweep()
  healthy.push(await timeWriting(taaliq, turnSeconds))
}

const whileSilent = async () => {
  await planFaults(taaliq, { ses: { error: 'timeout-before' } })
  expect(await makeDue(database, { minutes: -60, attempts: 1 })).toBe(people)
  await sweep()
  silent.push(await timeWriting(taaliq, turnSeconds))
}

beforeAll(async () => {
  twin = await startTwin()
  taaliq = createClient(twin.url)
  database = await openDatabase(twin)
  addressees = await oweLetters(taaliq, people)
  await confirmEverybody(database)
  await timeWriting(taaliq, 2)
  for (let round = 0; round < rounds; round += 1)
    for (const turn of round % 2 === 0 ? [whileHealthy, whileSilent] : [whileSilent, whileHealthy])
      await turn()
  report('submit')
  report('decide')
}, 1_200_000)

afterAll(() => twin?.close())

const p95 = (turns: readonly Latencies[], operation: keyof Latencies): number =>
  percentile(
    turns.flatMap(turn => turn[operation]),
    0.95,
  )

const ratio = (operation: keyof Latencies): number => p95(silent, operation) / p95(healthy, operation)

const report = (operation: keyof Latencies) => {
  const [usual, inSilence] = [p95(healthy, operation), p95(silent, operation)].map(each => each.toFixed(1))
  console.info(
    `${operation}: p95 ${usual} ms, in silence ${inSilence} ms, ratio ${ratio(operation).toFixed(3)}`,
  )
}

describe('while SES is silent and two hundred mails are due', () => {
  it('readers submit as fast as ever', () => {
    expect(ratio('submit')).toBeLessThanOrEqual(promisedRatio)
  })

  it('moderators decide as fast as ever', () => {
    expect(ratio('decide')).toBeLessThanOrEqual(promisedRatio)
  })
})

it('brings each of the two hundred one mail when SES works again', async () => {
  await endFaults(taaliq)
  await mailerAtRest(twin)
  await makeDue(database, { minutes: -60, attempts: 1 })
  await sweep()

  const told = async () => {
    const everybody = (await readMails(taaliq)).flatMap(({ to }) => to)
    return addressees.map(address => everybody.filter(to => to === address).length)
  }
  await expect.poll(told, { timeout: 60_000, interval: 500 }).toEqual(addressees.map(() => 1))
})
