import { setTimeout as wait } from 'node:timers/promises'
import type { RunningTwin } from '../start-twin.ts'

/** `kill -9` for one process of a twin: the database (`dynoxide`) or an instance of a function, as soon as one runs. */
export const endProcess = async (
  { processes }: Pick<RunningTwin, 'processes'>,
  name: string,
): Promise<void> => {
  const running = (await processes()).find(process => process.name === name)
  if (running) {
    process.kill(running.pid, 'SIGKILL')
    return
  }
  await wait(20)
  await endProcess({ processes }, name)
}
