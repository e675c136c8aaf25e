import { createInterface } from 'node:readline'

/**
 * Outlives the twin by a moment: told of every process the twin starts (`+pid`) and sees end (`-pid`), it kills the
 * rest when its input closes, whatever ended the twin. A frozen process could not end itself.
 */
const running = new Set<number>()

for await (const line of createInterface({ input: process.stdin })) {
  const pid = Number(line.slice(1))
  if (line.startsWith('+')) running.add(pid)
  else running.delete(pid)
}

for (const pid of running) {
  try {
    process.kill(pid, 'SIGKILL')
  } catch {
    // It ended by itself.
  }
}
