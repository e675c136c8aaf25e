import { readdir, readFile, readlink } from 'node:fs/promises'
import { setTimeout as wait } from 'node:timers/promises'
import type { RunningTwin } from '../start-twin.ts'

/** All processes of one name together. */
export type Sample = {
  readonly name: string
  /** By `performance.now()`. */
  readonly at: number
  readonly processes: number
  readonly residentMegabytes: number
  readonly sockets: number
}

const pauseMilliseconds = 2000

/**
 * What a twin, its database and its functions' instances hold, again and again while the work goes on (Linux: proc(5),
 * `/proc/<pid>/status` and `/proc/<pid>/fd`).
 */
export const watchProcesses = async (
  twin: Pick<RunningTwin, 'pid' | 'processes'>,
  work: Promise<unknown>,
): Promise<Sample[]> => {
  const samples: Sample[] = []
  let over = false
  const ending = work.finally(() => {
    over = true
  })
  while (!over) {
    const at = performance.now()
    const running = [{ name: 'twin', pid: twin.pid }, ...(await twin.processes())]
    for (const [name, processes] of Map.groupBy(running, each => each.name)) {
      const held = await Promise.all(processes.map(({ pid }) => heldBy(pid)))
      const sum = (of: (each: (typeof held)[number]) => number) =>
        held.reduce((all, each) => all + of(each), 0)
      samples.push({
        name,
        at,
        processes: processes.length,
        residentMegabytes: sum(({ residentKilobytes }) => residentKilobytes) / 1024,
        sockets: sum(({ sockets }) => sockets),
      })
    }
    await wait(pauseMilliseconds)
  }
  await ending
  return samples
}

const heldBy = async (pid: number) => {
  const status = await readFile(`/proc/${pid}/status`, 'utf8')
  const files = await readdir(`/proc/${pid}/fd`)
  const open = await Promise.all(files.map(file => readlink(`/proc/${pid}/fd/${file}`).catch(() => '')))
  return {
    residentKilobytes: Number(/^VmRSS:\s+(\d+) kB$/m.exec(status)?.[1]),
    sockets: open.filter(target => target.startsWith('socket:')).length,
  }
}
