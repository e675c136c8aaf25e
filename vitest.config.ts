import { defineConfig } from 'vitest/config'
import { TallyReporter } from './test/support/tally-reporter.ts'

type Options = {
  timeoutSeconds?: number
  globalSetup?: string[]
  /** Whether each file loads its modules anew. */
  isolate?: boolean
}

const project = (name: string, { timeoutSeconds = 10, globalSetup = [], isolate = true }: Options = {}) => ({
  extends: true as const,
  test: {
    name,
    include: [`test/${name}/**/*.test.{ts,tsx}`],
    testTimeout: timeoutSeconds * 1000,
    expect: { poll: { timeout: timeoutSeconds * 250 } },
    hookTimeout: 60_000,
    globalSetup,
    isolate,
  },
})

/** One running twin for all files of a project. */
const twin = ['test/support/twin-setup.ts']

export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'hono/jsx' } },
  test: {
    reporters: ['default', new TallyReporter()],
    projects: [
      project('unit'),
      // Loading the CDK takes most of the time, and a synthesis leaves nothing behind.
      project('infra', { timeoutSeconds: 60, isolate: false }),
      project('integration', { timeoutSeconds: 60 }),
      project('contract', { timeoutSeconds: 60, globalSetup: twin }),
      project('faults', { timeoutSeconds: 120 }),
      project('browser', { timeoutSeconds: 120, globalSetup: twin }),
      project('proof', { timeoutSeconds: 3600 }),
    ],
  },
})
