import { readFile } from 'node:fs/promises'
import { setTimeout as wait } from 'node:timers/promises'
import type { RunningTwin } from '../start-twin.ts'

/**
 * Resolves when no mail is under way: an instance is stopped between two requests, as Lambda freezes it, so that a
 * mailer all of whose instances are stopped has handled what it was handed (Linux: proc(5), `/proc/<pid>/stat`).
 */
export const mailerAtRest = async ({ processes }: Pick<RunningTwin, 'processes'>): Promise<void> => {
  const mailers = (await processes()).filter(({ name }) => name === 'mailer')
  const states = await Promise.all(mailers.map(({ pid }) => stateOf(pid)))
  if (states.every(state => state === stopped)) return
  await wait(20)
  await mailerAtRest({ processes })
}

const stopped = 'T'

/** The name of a process stands in brackets and may hold anything, brackets too. */
const stateOf = async (pid: number): Promise<string | undefined> => {
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '')
  return stat.slice(stat.lastIndexOf(')') + 2).at(0)
}
