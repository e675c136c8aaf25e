import { fork } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { setImmediate as turn } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { LambdaFailure } from './lambda-failure.ts'
import type { InstanceSettings, Invocation, Report } from './lambda-messages.ts'
import type { LogFile } from './log-file.ts'
import type { Processes } from './processes.ts'

export type LambdaInstance = {
  /** Thaws the process, lets it handle one event, and freezes it again. */
  readonly invoke: (event: unknown) => Promise<unknown>
  readonly alive: () => boolean
  /** When the process has ended, however it did. */
  readonly ended: Promise<void>
  readonly kill: () => void
}

type Options = {
  readonly name: string
  readonly folder: string
  readonly settings: InstanceSettings
  /** All of it: nothing of the twin's own environment is passed on. */
  readonly environment: Readonly<Record<string, string>>
  readonly timeoutSeconds: number
  readonly processes: Pick<Processes, 'adopt'>
  readonly log: LogFile
}

/** Lambda grants 10 s; two busy cores take longer. */
const maximalStartSeconds = 30

/**
 * One execution environment of a function. Between requests it is stopped (SIGSTOP), as Lambda freezes it: work left
 * behind after a response does not go on. https://docs.aws.amazon.com/lambda/latest/dg/lambda-runtime-environment.html
 */
export const startLambdaInstance = (options: Options): LambdaInstance => {
  const { name, folder, settings, environment, timeoutSeconds, processes, log } = options
  const child = fork(fileURLToPath(import.meta.resolve('./lambda-process.ts')), [JSON.stringify(settings)], {
    execArgv: [],
    env: { ...environment },
    detached: true,
    // The messages are JSON already, and not quoted once more.
    serialization: 'advanced',
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  })
  processes.adopt(child, 'function', folder)
  child.stdout?.on('data', log.append)
  child.stderr?.on('data', log.append)

  let exited = false
  const ended = new Promise<void>(resolve => {
    const end = () => {
      exited = true
      resolve()
    }
    child.once('exit', end).once('error', end)
  })
  const kill = () => child.kill('SIGKILL')

  /** The next report of the process, or the failure that its end is. */
  const nextReport = (): Promise<Report> =>
    new Promise((resolve, reject) => {
      const settle = (done: () => void) => {
        child.off('message', onMessage).off('exit', onExit).off('error', reject)
        done()
      }
      const onMessage = (message: unknown) => settle(() => resolve(JSON.parse(String(message))))
      const onExit = (code: number | null, signal: string | null) =>
        settle(() =>
          reject(new LambdaFailure('Runtime.ExitError', `Runtime exited with ${signal ?? `code ${code}`}`)),
        )
      child.on('message', onMessage).on('exit', onExit).on('error', reject)
      if (exited) onExit(child.exitCode, child.signalCode)
    })

  const endless = setTimeout(kill, maximalStartSeconds * 1000)
  const ready = nextReport().finally(() => clearTimeout(endless))
  ready.catch(() => undefined)
  let frozen = false

  const invoke = async (event: unknown): Promise<unknown> => {
    await ready
    if (frozen) child.kill('SIGCONT')
    frozen = false

    const requestId = randomUUID()
    const answered = nextReport()
    const invocation: Invocation = { requestId, event, deadline: Date.now() + timeoutSeconds * 1000 }
    child.send(JSON.stringify(invocation), error => error && kill())

    const timedOut = `${requestId} Task timed out after ${timeoutSeconds.toFixed(2)} seconds`
    let late = false
    const timeout = setTimeout(() => {
      late = true
      log.append(`${new Date().toISOString()} ${timedOut}\n`)
      kill()
    }, timeoutSeconds * 1000)
    try {
      const report = await answered
      await turn()
      frozen = child.kill('SIGSTOP')
      if (report.kind === 'succeeded') return report.payload
      if (report.kind === 'failed') throw new LambdaFailure(report.errorType, report.errorMessage)
      throw new Error(`${name} reported twice that it is ready`)
    } catch (error) {
      throw late ? new LambdaFailure('Sandbox.Timedout', `RequestId: ${timedOut}`) : error
    } finally {
      clearTimeout(timeout)
    }
  }

  return { invoke, alive: () => !exited, ended, kill }
}
