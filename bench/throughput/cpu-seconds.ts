import { readFile } from 'node:fs/promises'

/** Linux counts in hundredths of a second, on every architecture: `USER_HZ`, times(2). */
const ticksPerSecond = 100

/** CPU seconds of user and system that each process has taken so far; one that is gone has none (proc(5), `stat`). */
export const cpuSeconds = async (pids: readonly number[]): Promise<Map<number, number>> =>
  new Map(await Promise.all(pids.map(async pid => [pid, await secondsOf(pid)] as const)))

const secondsOf = async (pid: number): Promise<number> => {
  const text = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '')
  // The command before the last bracket may hold spaces; utime and stime are the 12th and 13th field behind it.
  const fields = text.slice(text.lastIndexOf(')') + 2).split(' ')
  return (Number(fields[11] ?? 0) + Number(fields[12] ?? 0)) / ticksPerSecond
}
