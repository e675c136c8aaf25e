import { defineConfig } from 'vitest/config'
import { TallyReporter } from './test/support/tally-reporter.ts'

const project = (name: string, timeoutSeconds = 10) => ({
  extends: true as const,
  test: {
    name,
    include: [`test/${name}/**/*.test.{ts,tsx}`],
    testTimeout: timeoutSeconds * 1000,
    hookTimeout: 60_000,
  },
})

export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'hono/jsx' } },
  test: {
    reporters: ['default', new TallyReporter()],
    projects: [
      project('unit'),
      project('infra', 60),
      project('integration', 60),
      project('contract', 60),
      project('faults', 120),
      project('browser', 120),
      project('proof', 3600),
    ],
  },
})
