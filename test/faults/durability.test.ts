import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest'
import { type Client, createClient } from '../support/contract/create-client.ts'
import { uniqueThread } from '../support/contract/unique.ts'
import { endProcesses } from '../support/faults/end-processes.ts'
import { processTree } from '../support/faults/process-tree.ts'
import { readHeld } from '../support/faults/read-held.ts'
import { type Readers, startReaders } from '../support/faults/start-readers.ts'
import { type RunningTwin, startTwin } from '../support/start-twin.ts'

const patience = { timeout: 30_000, interval: 25 }

let dataFolder: string
let twin: RunningTwin
let taaliq: Client
let thread: string
let readers: Readers

const start = async () => {
  twin = await startTwin({ dataFolder })
  taaliq = createClient(twin.url)
}

beforeAll(async () => {
  dataFolder = await mkdtemp(join(tmpdir(), 'taaliq-'))
  await start()
})

afterAll(async () => {
  await twin?.close()
  await rm(dataFolder, { recursive: true, force: true })
})

beforeEach(async () => {
  thread = uniqueThread()
  readers = startReaders({ client: () => taaliq, thread, readers: 6 })
  await acceptedMore(20)
})

afterEach(() => readers.stop())

const acceptedMore = async (count: number) => {
  const enough = readers.accepted.length + count
  await expect.poll(() => readers.accepted.length, patience).toBeGreaterThanOrEqual(enough)
}

const healthy = () =>
  taaliq.send({ path: '/healthz' }).then(
    ({ status }) => status,
    () => 0,
  )

/** What was acknowledged is there once, whole, and nothing else is: a retried comment was not doubled. */
const expectEachAcceptedOnce = async () => {
  await readers.stop()
  const held = (await readHeld(taaliq)).filter(comment => comment.thread.id === thread)

  const inOrder = (comments: readonly { id: string; content: string }[]) =>
    comments
      .map(({ id, content }) => ({ id, content }))
      .toSorted((one, other) => (one.id < other.id ? -1 : 1))
  const whole = readers.accepted.map(({ id, content }) => ({ id, content: content.normalize('NFC') }))
  expect(inOrder(held)).toEqual(inOrder(whole))
}

it('keeps each acknowledged comment once when functions are killed in the middle of their work', async () => {
  for (const _ of ['once', 'twice', 'thrice', 'a fourth time', 'a fifth time']) {
    await endProcesses(twin, 'reader-api', 1)
    await acceptedMore(15)
  }

  expect(await healthy()).toBe(200)
  await expectEachAcceptedOnce()
})

it('keeps each acknowledged comment once when the database is killed in the middle of its work', async () => {
  for (const _ of ['once', 'twice', 'thrice']) {
    await endProcesses(twin, 'dynoxide')
    await acceptedMore(15)
  }

  await expect.poll(healthy, patience).toBe(200)
  await expectEachAcceptedOnce()
})

it('keeps each acknowledged comment once when everything is killed and started again on the same data', async () => {
  for (const pid of await processTree(twin.pid)) process.kill(pid, 'SIGKILL')
  await twin.close()
  await start()
  await acceptedMore(20)

  await expectEachAcceptedOnce()
})
