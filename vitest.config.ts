import { defineConfig } from 'vitest/config'
import { TallyReporter } from './test/support/tally-reporter.ts'

type Options = {
  timeoutSeconds?: number
  globalSetup?: string[]
  /** Files at a time: what they share bears it, and no time is measured. */
  workers?: 1 | 2
}

const project = (name: string, { timeoutSeconds = 10, globalSetup = [], workers = 1 }: Options = {}) => ({
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
    // Projects of one order run at once; of two files at a time, neither then measures the other.
    sequence: { groupOrder: workers - 1 },
  },
})

/** One running twin for all files of a project. */
const twin = ['test/support/twin-setup.ts']

export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'hono/jsx' } },
  test: {
    reporters: ['default', new TallyReporter()],
    projects: [
      project('unit', { workers: 2 }),
      project('infra', { timeoutSeconds: 60 }),
      project('integration', { timeoutSeconds: 60, workers: 2 }),
      project('contract', { timeoutSeconds: 60, globalSetup: twin }),
      project('faults', { timeoutSeconds: 120 }),
      project('browser', { timeoutSeconds: 120, globalSetup: twin, workers: 2 }),
      project('proof', { timeoutSeconds: 3600 }),
    ],
  },
})
