import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'

/**
 * Runs `work` while no other process of this folder does, such as two twins that start at once.
 * A lock whose holder has died is taken over.
 */
export const whileLocked = async <TResult>(file: string, work: () => Promise<TResult>): Promise<TResult> => {
  await mkdir(dirname(file), { recursive: true })
  while (!(await take(file))) {
    if (!isRunning(Number(await readFile(file, 'utf8').catch(() => '')))) await rm(file, { force: true })
    await wait(100)
  }
  try {
    return await work()
  } finally {
    await rm(file, { force: true })
  }
}

const take = (file: string): Promise<boolean> =>
  writeFile(file, String(process.pid), { flag: 'wx' }).then(
    () => true,
    () => false,
  )

const isRunning = (pid: number): boolean => {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}
