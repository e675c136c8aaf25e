import { vi } from 'vitest'
import { createLog, type Log } from '../../../shared/telemetry/log.ts'
import { type Count, createCount, createTell, type Tell } from '../../../shared/telemetry/metrics.ts'

type Paper = { readonly lines: string[]; readonly log: Log; readonly count: Count; readonly tell: Tell }

/** The functions' own log and metrics, and every line they print. */
export const capturePrinted = (): Paper => {
  vi.stubEnv('POWERTOOLS_SERVICE_NAME', 'world')
  vi.stubEnv('POWERTOOLS_METRICS_NAMESPACE', 'Taaliq')
  const lines: string[] = []
  const keep = (printed: string | Uint8Array): boolean => lines.push(printed.toString()) > 0
  vi.spyOn(process.stdout, 'write').mockImplementation(keep)
  vi.spyOn(process.stderr, 'write').mockImplementation(keep)
  return { lines, log: createLog(), count: createCount(), tell: createTell() }
}
