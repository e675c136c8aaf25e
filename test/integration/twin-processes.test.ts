import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import { asOperator } from '../support/commands/as-operator.ts'
import { createClient } from '../support/contract/create-client.ts'
import { readAnswer } from '../support/contract/read-answer.ts'
import { sampleComment } from '../support/contract/sample-comment.ts'
import { Submitted } from '../support/contract/schemas/submitted.ts'
import { uniqueThread } from '../support/contract/unique.ts'
import { isRunning } from '../support/is-running.ts'
import { listeningAddresses } from '../support/listening-addresses.ts'
import { type RunningTwin, startTwin } from '../support/start-twin.ts'

let twin: RunningTwin

beforeAll(async () => {
  twin = await startTwin()
})
afterAll(() => twin?.close())

const readThread = (name = 'article-1') => fetch(`${twin.url}/v1/sites/demo/threads/${name}/comments`)
const running = async (name: string) => (await twin.processes()).filter(process => process.name === name)

const givenReaders = async () => {
  await readThread()
  return running('reader-api')
}

describe.runIf(process.platform === 'linux')('as the system sees it', () => {
  it('listens on 127.0.0.1 only', async () => {
    await givenReaders()

    const pids = [twin.pid, ...(await twin.processes()).map(({ pid }) => pid)]

    expect(new Set(await listeningAddresses(pids))).toEqual(new Set(['127.0.0.1']))
  })

  it('freezes a function between requests', async () => {
    const [reader] = await givenReaders()

    await expect.poll(() => readFile(`/proc/${reader?.pid}/status`, 'utf8')).toMatch(/^State:\tT/m)
  })

  it('gives a function its own variables and nothing of the twin’s', async () => {
    const [reader] = await givenReaders()

    const environment = await readFile(`/proc/${reader?.pid}/environ`, 'utf8')
    const names = environment.split('\0').map(variable => variable.split('=')[0])

    expect(names).toEqual(expect.arrayContaining(['COMMENTS_TABLE', 'AWS_ENDPOINT_URL', 'AWS_SESSION_TOKEN']))
    expect(names).not.toContain('PATH')
    expect(names).not.toContain('TAALIQ_DATA')
  })
})

it('runs a function in at most four processes', async () => {
  const answers = await Promise.all(Array.from({ length: 40 }, (_, index) => readThread(`many-${index}`)))

  expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]))
  expect((await running('reader-api')).length).toBeLessThanOrEqual(4)
})

it('replaces an instance that was killed', async () => {
  const killed = await givenReaders()

  for (const { pid } of killed) process.kill(pid, 'SIGKILL')
  await expect.poll(() => running('reader-api')).toEqual([])
  const { status } = await readThread()

  expect(status).toBe(200)
  expect(await running('reader-api')).toHaveLength(1)
})

it('believes after a rotation of the signing secret what was signed before', async () => {
  const taaliq = createClient(twin.url)
  const thread = uniqueThread()
  const { id, receipt } = readAnswer(Submitted, await taaliq.post({ thread }, sampleComment()), 202)
  const { exitCode } = await asOperator(twin.dataFolder)('rotate', 'signing')
  for (const { pid } of await running('reader-api')) process.kill(pid, 'SIGKILL')
  await expect.poll(() => running('reader-api')).toEqual([])

  const withdrawn = await taaliq.send({
    method: 'POST',
    path: `${taaliq.commentsPath({ thread })}/${id}/withdrawal`,
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ receipt }),
  })

  expect([exitCode, withdrawn.status]).toEqual([0, 200])
})

it('starts the database again where it was, when it was killed', async () => {
  const [database] = await running('dynoxide')

  process.kill(database?.pid ?? 0, 'SIGKILL')
  await expect.poll(() => running('dynoxide')).not.toContainEqual(database)
  await expect.poll(async () => (await fetch(`${twin.url}/healthz`)).status, { timeout: 5000 }).toBe(200)

  expect((await readThread()).status).toBe(200)
})

describe('at its end', () => {
  const endings = {
    'it is asked to end': (ended: RunningTwin) => ended.close(),
    'it is killed': async (ended: RunningTwin) => {
      process.kill(ended.pid, 'SIGKILL')
      await ended.close()
    },
  }

  it('leaves no process behind when the npm that started it is asked to end', async () => {
    const ending = await startTwin({ command: ['npm', 'start'] })
    await fetch(`${ending.url}/v1/sites/demo/threads/article-1/comments`)
    const pids = (await ending.processes()).map(({ pid }) => pid)

    await ending.close()

    expect(pids.length).toBeGreaterThanOrEqual(2)
    await expect.poll(() => pids.filter(isRunning), { timeout: 5000 }).toEqual([])
  })

  it('takes the operator’s credentials with it', async () => {
    const dataFolder = await mkdtemp(join(tmpdir(), 'taaliq-'))
    onTestFinished(() => rm(dataFolder, { recursive: true }))
    const ending = await startTwin({ dataFolder })
    const before = await readdir(dataFolder)

    await ending.close()

    expect(before).toContain('operator.env')
    expect(await readdir(dataFolder)).not.toContain('operator.env')
  })

  it.each(Object.entries(endings))('leaves no process behind when %s', async (_, end) => {
    const ending = await startTwin()
    await fetch(`${ending.url}/v1/sites/demo/threads/article-1/comments`)
    const pids = (await ending.processes()).map(({ pid }) => pid)

    await end(ending)

    expect(pids.length).toBeGreaterThanOrEqual(2)
    await expect.poll(() => pids.filter(isRunning), { timeout: 5000 }).toEqual([])
  })
})
