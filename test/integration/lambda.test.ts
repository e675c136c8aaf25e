import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { createLambda, type Lambda } from '../../local/lambda.ts'
import { createLogFile, type LogFile } from '../../local/log-file.ts'
import { createProcesses } from '../../local/processes.ts'

const bundle = `
let requests = 0
let beats = 0
export const handler = async (event, context) => {
  requests += 1
  if (event.beat) setInterval(() => { beats += 1 }, 10)
  if (event.print) console.log(event.print)
  if (event.fail) throw new TypeError('as asked')
  if (event.die) process.exit(3)
  if (event.sleep) await new Promise(resolve => setTimeout(resolve, event.sleep))
  const { functionName, awsRequestId } = context
  const left = context.getRemainingTimeInMillis()
  return { requests, beats, pid: process.pid, functionName, awsRequestId, left, names: Object.keys(process.env) }
}
`

let folder: string
let log: LogFile
let lambda: Lambda
const processes = createProcesses()

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'taaliq-lambda-'))
  await writeFile(join(folder, 'index.mjs'), bundle)
  log = createLogFile(join(folder, 'functions.log'))
  lambda = createLambda(
    {
      logicalId: 'Sample',
      name: 'sample',
      arn: 'arn:aws:lambda:eu-central-1:000000000000:function:sample',
      roleArn: 'arn:aws:iam::000000000000:role/sample',
      folder: 'sample',
      codeFolder: folder,
      handler: 'index.handler',
      environment: { TABLE: 'comments' },
      timeoutSeconds: 2,
      memoryMegabytes: 128,
      policies: [],
    },
    {
      region: 'eu-central-1',
      endpointUrl: 'http://127.0.0.1:9',
      credentials: { accessKeyId: 'key', secretAccessKey: 'secret', sessionToken: 'token' },
      processes,
      log,
    },
  )
})

afterAll(async () => {
  await lambda.close()
  processes.close()
  await rm(folder, { recursive: true, force: true })
})

it('hands over the event and a context, and keeps the instance for the next', async () => {
  const first = await lambda.invoke({})
  const second = await lambda.invoke({})

  expect(first).toMatchObject({ requests: 1, functionName: 'sample', awsRequestId: expect.any(String) })
  expect(second).toMatchObject({ requests: 2 })
})

it('gives a function the variables of the template and of Lambda only', async () => {
  const result = await lambda.invoke({})

  expect(result).toMatchObject({ names: expect.arrayContaining(['TABLE', 'AWS_REGION', 'AWS_ENDPOINT_URL']) })
  expect(result).not.toMatchObject({ names: expect.arrayContaining(['PATH']) })
})

it('keeps what a function prints', async () => {
  await lambda.invoke({ print: 'تعليق' })

  expect(log.read().toString()).toContain('تعليق\n')
})

it('tells of what a function throws, and keeps the instance', async () => {
  await expect(lambda.invoke({ fail: true })).rejects.toMatchObject({
    name: 'TypeError',
    message: 'as asked',
  })

  expect(await lambda.invoke({})).toMatchObject({ requests: expect.toSatisfy(requests => requests > 1) })
})

it('fails the request of an instance that dies, and serves the next in a fresh one', async () => {
  await expect(lambda.invoke({ die: true })).rejects.toMatchObject({ name: 'Runtime.ExitError' })

  expect(await lambda.invoke({})).toMatchObject({ requests: 1 })
})

it('kills what runs beyond the time-out, and says so in the log', async () => {
  await expect(lambda.invoke({ sleep: 10_000 })).rejects.toMatchObject({ name: 'Sandbox.Timedout' })

  expect(log.read().toString()).toContain('Task timed out after 2.00 seconds')
  expect(await lambda.invoke({})).toMatchObject({ requests: 1 })
})

it('does not let work go on after the answer', async () => {
  await lambda.invoke({ beat: true })
  await lambda.invoke({})
  const pause = 500
  await new Promise(resolve => setTimeout(resolve, pause))

  expect(await lambda.invoke({})).toMatchObject({ beats: expect.toSatisfy(beats => beats < pause / 10 / 2) })
})

it('runs at most four instances, and lets the rest wait', async () => {
  const results = await Promise.all(Array.from({ length: 12 }, () => lambda.invoke({ sleep: 50 })))

  const pids = results.map(result => JSON.stringify(result).match(/"pid":(\d+)/)?.[1])
  expect(new Set(pids).size).toBe(4)
})

it('prefers the instance that was used last', async () => {
  const pidOf = async () => JSON.stringify(await lambda.invoke({})).match(/"pid":(\d+)/)?.[1]

  expect(new Set([await pidOf(), await pidOf(), await pidOf()]).size).toBe(1)
})

it('gives up a request that waited too long', async () => {
  const busy = Array.from({ length: 4 }, () => lambda.invoke({ sleep: 300 }))
  const waiting = lambda.invoke({}, { signal: AbortSignal.timeout(50) })

  await expect(waiting).rejects.toMatchObject({ name: 'TimeoutError' })
  await Promise.all(busy)
})
