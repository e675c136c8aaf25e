import type { Reporter, TestModule } from 'vitest/node'

/** Ends a run with the one line that CI reads: `N passed, N failed`. A file that does not load counts as failed. */
export class TallyReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], unhandled: readonly unknown[]): void {
    const results = modules.flatMap(module =>
      [...module.children.allTests()].map(test => test.result().state),
    )
    const passed = results.filter(state => state === 'passed').length
    const broken = modules.filter(module => module.errors().length > 0).length
    const failed = results.filter(state => state === 'failed').length + broken + unhandled.length
    process.on('exit', () => console.log(`\n${passed} passed, ${failed} failed`))
  }
}
