import { functionPids } from '../function-pids.ts'
import { cpuSeconds } from './cpu-seconds.ts'
import { decide } from './decide.ts'
import { empty } from './empty.ts'
import { list } from './list.ts'
import { reportThroughput } from './report-throughput.ts'
import type { Outcome } from './send-load.ts'
import { startEmptyApi } from './start-empty-api.ts'
import { submit } from './submit.ts'
import type { Workload } from './workload.ts'

/** `cpuSeconds` are those of the function's processes. */
export type Round = Outcome & { readonly cpuSeconds: number }

export type Measured = { readonly workload: Workload; readonly rounds: readonly Round[] }

const warmUpRequests = 300
const rounds = 5
const requestsPerRound = 200

/** Throughput, latency and CPU of what readers and a moderator ask for, beside a handler that does nothing. */
export const measureThroughput = async (twin: { url: string }): Promise<string> => {
  await using running = new AsyncDisposableStack()
  const emptyApi = running.adopt(await startEmptyApi(), ({ close }) => close())
  const waiting: string[] = []
  return reportThroughput(
    await inRounds([
      empty(emptyApi),
      await list(twin),
      submit(twin, { waiting }),
      await decide(twin, { waiting }),
    ]),
  )
}

/** The workloads take turns, so that a slow minute of the machine meets all alike. */
const inRounds = async (workloads: readonly Workload[]): Promise<Measured[]> => {
  for (const { run } of workloads) await run(warmUpRequests)

  const measured = workloads.map(unmeasured)
  for (let round = 0; round < rounds; round += 1) {
    for (const one of measured) one.rounds.push(await measureRound(one.workload))
  }
  return measured
}

const unmeasured = (workload: Workload): { workload: Workload; rounds: Round[] } => ({ workload, rounds: [] })

const measureRound = async ({ url, function: folder, run }: Workload): Promise<Round> => {
  const before = await cpuSeconds(await functionPids(url, folder))
  const outcome = await run(requestsPerRound)
  const after = await cpuSeconds(await functionPids(url, folder))

  const taken = [...after].map(([pid, seconds]) => seconds - (before.get(pid) ?? 0))
  return { ...outcome, cpuSeconds: taken.reduce((sum, seconds) => sum + seconds, 0) }
}
