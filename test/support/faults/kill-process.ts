import type { RunningTwin } from '../start-twin.ts'

/** `kill -9` for one process of a twin: `dynoxide`, or a function by its folder's name. Resolves to whether one ran. */
export const killProcess = async (
  { processes }: Pick<RunningTwin, 'processes'>,
  name: string,
): Promise<boolean> => {
  const running = (await processes()).find(process => process.name === name)
  if (running) process.kill(running.pid, 'SIGKILL')
  return running !== undefined
}
