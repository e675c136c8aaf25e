import { defineConfig } from 'vitest/config'
import { TallyReporter } from './test/support/tally-reporter.ts'

type Options = {
  timeoutSeconds?: number
  globalSetup?: string[]
  /** Files at a time. */
  workers?: 1 | 2
  /** Projects of one turn run at once, and no others beside them. */
  turn: number
}

const project = (name: string, { timeoutSeconds = 10, globalSetup = [], workers = 2, turn }: Options) => ({
  extends: true as const,
  test: {
    name,
    include: [`test/${name}/**/*.test.{ts,tsx}`],
    testTimeout: timeoutSeconds * 1000,
    expect: { poll: { timeout: timeoutSeconds * 250 } },
    hookTimeout: 60_000,
    globalSetup,
    // Files share what modules keep, which is little; to load it all anew took each of them a second.
    isolate: false,
    maxWorkers: workers,
    sequence: { groupOrder: turn },
  },
})

/** One running twin for all files of a project. */
const twin = ['test/support/twin-setup.ts']

export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'hono/jsx' } },
  test: {
    reporters: ['default', new TallyReporter()],
    projects: [
      // What the whole twin did meanwhile is counted, or timed: nothing else may be going on.
      project('alone', { turn: 0, workers: 1, timeoutSeconds: 60, globalSetup: twin }),
      project('proof', { turn: 0, workers: 1, timeoutSeconds: 3600 }),
      project('contract', { turn: 1, timeoutSeconds: 60, globalSetup: twin }),
      // Each file has a twin of its own, whose parts are ended and slowed.
      project('faults', { turn: 2, timeoutSeconds: 120 }),
      project('browser', { turn: 3, timeoutSeconds: 120, globalSetup: twin }),
      project('integration', { turn: 3, timeoutSeconds: 60 }),
      project('infra', { turn: 3, timeoutSeconds: 60 }),
      project('unit', { turn: 3 }),
    ],
  },
})
