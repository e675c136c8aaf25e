import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { Readable } from 'node:stream'
import * as v from 'valibot'
import { firstEvent } from './first-event.ts'

type Start = {
  readonly runner: string
  /** The file with the handler. */
  readonly entry: string
  readonly environment: Readonly<Record<string, string>>
}

/** What the runner is told, in JSON. */
export type Task = { readonly entry: string; readonly event: unknown }

const patienceMilliseconds = 30_000

/** Milliseconds from the start of a new process to its answer to the first event. */
export const timeFirstAnswer = async ({ runner, entry, environment }: Start): Promise<number> => {
  const task: Task = { entry, event: firstEvent(environment['ORIGIN_SECRET'] ?? '') }
  const began = performance.now()
  const instance = spawn(process.execPath, [runner, JSON.stringify(task)], {
    env: environment,
    stdio: ['ignore', 'ignore', 'inherit', 'pipe'],
    timeout: patienceMilliseconds,
  })
  const ended = once(instance, 'exit')
  const output = v.parse(v.instance(Readable), instance.stdio[3])
  const [answer] = await Promise.race([once(output, 'data'), once(output, 'end')])
  const milliseconds = performance.now() - began
  instance.kill('SIGKILL')
  await ended
  v.parse(Ok, JSON.parse(String(answer)))
  return milliseconds
}

const Ok = v.object({ statusCode: v.literal(200) })
