import { setTimeout as wait } from 'node:timers/promises'
import type { RunningTwin } from '../start-twin.ts'

/**
 * `kill -9` for the database (`dynoxide`) or for every instance of a function, or for so many of them. Resolves when
 * the twin has seen their end: a call that it hands to a dead instance fails, and says nothing about the next one.
 */
export const endProcesses = async (
  { processes }: Pick<RunningTwin, 'processes'>,
  name: string,
  most = Number.POSITIVE_INFINITY,
): Promise<void> => {
  const running = (await processes()).filter(process => process.name === name).slice(0, most)
  for (const { pid } of running) process.kill(pid, 'SIGKILL')

  const pids = new Set(running.map(({ pid }) => pid))
  while ((await processes()).some(({ pid }) => pids.has(pid))) await wait(10)
}
