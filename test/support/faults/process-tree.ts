import { readdir, readFile } from 'node:fs/promises'

/** A process and everything it started that still runs (Linux: proc(5), `/proc/<pid>/stat`). */
export const processTree = async (root: number): Promise<number[]> => {
  const pids = (await readdir('/proc')).filter(name => /^\d+$/u.test(name)).map(Number)
  const parents = new Map(await Promise.all(pids.map(async pid => [pid, await parentOf(pid)] as const)))
  const childrenOf = (pid: number): number[] => pids.filter(candidate => parents.get(candidate) === pid)
  const below = (pid: number): number[] => [pid, ...childrenOf(pid).flatMap(below)]
  return below(root)
}

/** The name of a process stands in brackets and may hold anything, brackets too. */
const parentOf = async (pid: number): Promise<number> => {
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '')
  return Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1])
}
