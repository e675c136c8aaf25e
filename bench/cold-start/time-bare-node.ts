import { spawn } from 'node:child_process'
import { once } from 'node:events'

/** Milliseconds that Node itself takes to start, do nothing and end. */
export const timeBareNode = async (): Promise<number> => {
  const began = performance.now()
  await once(spawn(process.execPath, ['-e', '0'], { stdio: 'ignore', env: {} }), 'exit')
  return performance.now() - began
}
