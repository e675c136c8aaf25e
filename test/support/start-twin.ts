import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import * as v from 'valibot'
import { freePort } from '../../local/free-port.ts'
import { readProcesses } from './read-processes.ts'

export type RunningTwin = {
  /** `http://localhost:<port>`. */
  readonly url: string
  readonly dataFolder: string
  readonly pid: number
  /** The database and the function instances that run at this moment. */
  readonly processes: () => ReturnType<typeof readProcesses>
  /** Ends the twin as Ctrl+C would; the data stay where `dataFolder` was given. */
  readonly close: () => Promise<void>
}

type Options = {
  /** Without it, a new installation that is removed at the end. */
  readonly dataFolder?: string
  readonly environment?: Readonly<Record<string, string>>
  /** `npm start`, as a person types it; else the program that it starts. */
  readonly command?: readonly [string, ...string[]]
}

const patienceSeconds = 60
const project = fileURLToPath(new URL('../../', import.meta.url))
const main = `${project}local/main.ts`

/** Starts `npm start`'s own program on a free port, and waits until it serves. */
export const startTwin = async ({
  dataFolder,
  environment,
  command: [program, ...parameters] = [process.execPath, main],
}: Options = {}): Promise<RunningTwin> => {
  const port = await freePort()
  const url = `http://localhost:${port}`
  const folder = dataFolder ?? (await mkdtemp(join(tmpdir(), 'taaliq-')))
  const twin = spawn(program, parameters, {
    cwd: project,
    env: { ...process.env, ...environment, PORT: String(port), TAALIQ_DATA: folder },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let printed = ''
  for (const output of [twin.stdout, twin.stderr]) output.on('data', text => (printed += text))
  const ended = once(twin, 'exit')

  const close = async (): Promise<void> => {
    twin.kill('SIGTERM')
    await ended
    if (dataFolder === undefined) await rm(folder, { recursive: true, force: true })
  }

  const deadline = Date.now() + patienceSeconds * 1000
  while (!(await answersHealthy(url))) {
    const dead = twin.exitCode !== null || twin.signalCode !== null
    if (dead || Date.now() > deadline) {
      await close()
      throw new Error(`The twin ${dead ? 'ended' : 'was not ready in time'}:\n${printed}`)
    }
    await wait(50)
  }

  return {
    url,
    dataFolder: folder,
    pid: v.parse(v.number(), twin.pid),
    processes: () => readProcesses(url),
    close,
  }
}

const answersHealthy = (url: string): Promise<boolean> =>
  fetch(`${url}/healthz`).then(
    answer => answer.status === 200,
    () => false,
  )
