import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createRequire } from 'node:module'
import { freePort } from '../../../../local/free-port.ts'

/** A database in memory, in a process of its own. */
export const startDatabase = async (): Promise<{ url: string; close: () => Promise<void> }> => {
  const binary =
    process.env['DYNOXIDE_BIN'] ?? createRequire(import.meta.url).resolve('@dynoxide/linux-x64/dynoxide')
  const port = await freePort()
  const child = spawn(binary, ['serve', '--host', '127.0.0.1', '--port', String(port)], { stdio: 'ignore' })
  const url = `http://127.0.0.1:${port}`
  while (!(await fetch(url).catch(() => undefined))) await new Promise(resolve => setTimeout(resolve, 20))
  return {
    url,
    close: async () => {
      child.kill()
      await once(child, 'exit')
    },
  }
}
