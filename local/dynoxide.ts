import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, openSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { freePort } from './free-port.ts'
import type { Processes } from './processes.ts'

export type Database = { readonly url: string; readonly close: () => Promise<void> }

/**
 * DynamoDB and its streams, kept in one file of the data folder; ready when this resolves. If the process dies it
 * is started again on the same port, and what it had acknowledged is still there.
 */
export const startDynoxide = async (dataFolder: string, processes: Processes): Promise<Database> => {
  mkdirSync(dataFolder, { recursive: true })
  const port = await freePort()
  const url = `http://127.0.0.1:${port}`
  const file = join(dataFolder, 'dynamodb.sqlite')
  const printed = openSync(join(dataFolder, 'dynoxide.log'), 'w')
  let ending = false

  const start = (): ChildProcess => {
    const child = spawn(binary(), ['--host', '127.0.0.1', '--port', String(port), '--db-path', file], {
      detached: true,
      stdio: ['ignore', 'ignore', printed],
    })
    processes.adopt(child, 'database', 'dynoxide')
    child.once('error', error => console.error(`dynoxide does not start: ${error.message}`))
    child.once('exit', () => {
      if (!ending) setTimeout(restart, 50)
    })
    return child
  }
  const restart = (): void => {
    if (!ending) running = start()
  }
  let running = start()

  await answering(url)
  return {
    url,
    close: async () => {
      ending = true
      if (running.exitCode !== null || running.signalCode !== null || running.pid === undefined) return
      running.kill('SIGTERM')
      const stubborn = setTimeout(() => running.kill('SIGKILL'), 2000)
      await once(running, 'exit')
      clearTimeout(stubborn)
    },
  }
}

/** The package's binary where there is one, else what DYNOXIDE_BIN or the PATH names. */
const binary = (): string => {
  const named = process.env['DYNOXIDE_BIN']
  if (named) return named
  try {
    return createRequire(import.meta.url).resolve('@dynoxide/linux-x64/dynoxide')
  } catch {
    return 'dynoxide'
  }
}

const answering = async (url: string): Promise<void> => {
  for (let attempt = 0; attempt < 500; attempt += 1) {
    const answer = await fetch(url).catch(() => undefined)
    if (answer?.ok) return
    await wait(20)
  }
  throw new Error('dynoxide does not answer: is it installed? (DYNOXIDE_BIN or `dynoxide` on the PATH)')
}
