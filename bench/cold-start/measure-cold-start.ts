import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Bundle, buildBundle } from './build-bundle.ts'
import { buildRunner } from './build-runner.ts'
import { functionEnvironment } from './function-environment.ts'
import { reportColdStart } from './report-cold-start.ts'
import { timeBareNode } from './time-bare-node.ts'
import { timeFirstAnswer } from './time-first-answer.ts'
import { type VariantName, variantNames, variants } from './variants.ts'

export type Contender = {
  readonly name: VariantName | 'bare'
  readonly bundle?: Bundle
  /** One start from nothing, in milliseconds. */
  readonly start: () => Promise<number>
}

export type Measured = Contender & { readonly milliseconds: readonly number[] }

const warmUpRounds = 2
const rounds = 20

/**
 * Process start to first answer of reader-api, beside a handler that does nothing and beside the same handler bundled
 * as tools do by default.
 */
export const measureColdStart = async ({ url }: { url: string }): Promise<string> => {
  const folder = await mkdtemp(join(tmpdir(), 'taaliq-bench-'))
  try {
    const environment = await functionEnvironment(url)
    const runner = await buildRunner(folder)
    const startOf = async (name: VariantName): Promise<Contender> => {
      const bundle = await buildBundle(variants[name], join(folder, name))
      return { name, bundle, start: () => timeFirstAnswer({ runner, entry: bundle.entry, environment }) }
    }
    const bare: Contender = { name: 'bare', start: timeBareNode }
    const contenders = [bare, ...(await Promise.all(variantNames.map(startOf)))]
    return reportColdStart(await inRounds(contenders), rounds)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** Every round starts each of them once, so that a slow minute of the machine meets all alike. */
const inRounds = async (contenders: readonly Contender[]): Promise<Measured[]> => {
  const measured = contenders.map(unmeasured)
  for (let round = 0; round < warmUpRounds + rounds; round += 1) {
    for (const { start, milliseconds } of measured) {
      const taken = await start()
      if (round >= warmUpRounds) milliseconds.push(taken)
    }
  }
  return measured
}

const unmeasured = (contender: Contender): Contender & { milliseconds: number[] } => ({
  ...contender,
  milliseconds: [],
})
