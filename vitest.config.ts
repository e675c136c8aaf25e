import { defineConfig } from 'vitest/config'
import { TallyReporter } from './test/support/tally-reporter.ts'

const project = (name: string, timeoutSeconds = 10, globalSetup: string[] = []) => ({
  extends: true as const,
  test: {
    name,
    include: [`test/${name}/**/*.test.{ts,tsx}`],
    testTimeout: timeoutSeconds * 1000,
    hookTimeout: 60_000,
    globalSetup,
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
      project('infra', 60),
      project('integration', 60),
      project('contract', 60, twin),
      project('faults', 120),
      project('browser', 120, twin),
      project('proof', 3600),
    ],
  },
})
