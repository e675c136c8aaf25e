import { type ChildProcess, spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'

export type RunningProcess = {
  readonly kind: 'database' | 'function' | 'synthesis'
  readonly name: string
  readonly pid: number
}

export type Processes = {
  /** Counts a started process among the twin's own until it ends. */
  readonly adopt: (child: ChildProcess, kind: RunningProcess['kind'], name: string) => void
  readonly list: () => RunningProcess[]
  /** Kills what still runs. */
  readonly close: () => void
}

/** Every process of the twin but its own. None outlives it, not even when the twin is killed: see `reaper-process.ts`. */
export const createProcesses = (): Processes => {
  const running = new Map<number, RunningProcess>()
  const reaper = spawn(process.execPath, [fileURLToPath(import.meta.resolve('./reaper-process.ts'))], {
    detached: true,
    stdio: ['pipe', 'ignore', 'inherit'],
    env: {},
  })
  reaper.stdin.on('error', () => undefined)

  return {
    adopt: (child, kind, name) => {
      const { pid } = child
      if (pid === undefined) return
      running.set(pid, { kind, name, pid })
      reaper.stdin.write(`+${pid}\n`)
      child.once('exit', () => {
        running.delete(pid)
        reaper.stdin.write(`-${pid}\n`)
      })
    },
    list: () => [...running.values()],
    close: () => {
      reaper.stdin.end()
    },
  }
}
