import { fork } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { freePort } from '../../local/free-port.ts'
import type { RunningTwin } from '../../test/support/start-twin.ts'
import { buildBundle } from '../cold-start/build-bundle.ts'
import { variants } from '../cold-start/variants.ts'

const patienceMilliseconds = 30_000

/** Serves the empty handler as the twin serves functions. */
export const startEmptyApi = async (): Promise<Pick<RunningTwin, 'url' | 'close'>> => {
  const folder = await mkdtemp(join(tmpdir(), 'taaliq-bench-'))
  await buildBundle(variants.empty, folder)
  const port = await freePort()
  const program = fileURLToPath(import.meta.resolve('./empty-api-process.ts'))
  const serving = fork(program, [String(port), folder], { execArgv: [] })
  const ended = once(serving, 'exit')
  await once(serving, 'message', { signal: AbortSignal.timeout(patienceMilliseconds) })

  return {
    url: `http://localhost:${port}`,
    close: async () => {
      serving.disconnect()
      await ended
      await rm(folder, { recursive: true, force: true })
    },
  }
}
