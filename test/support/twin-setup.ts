import type { TestProject } from 'vitest/node'
import { startTwin } from './start-twin.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the shared Taaliq answers, as `http://localhost:<PORT>`. */
    taaliqUrl: string
    /** The folder its data lies in; empty where TAALIQ_URL names a Taaliq that somebody else runs. */
    taaliqData: string
  }
}

/** vitest's global setup: one twin for a whole project; TAALIQ_URL names one that already runs instead. */
export const setup = async (project: TestProject) => {
  const { TAALIQ_URL: given } = process.env
  if (given) {
    project.provide('taaliqUrl', given)
    project.provide('taaliqData', '')
    return undefined
  }
  // No minute for second thoughts here: what a decision owes is mailed at once.
  const twin = await startTwin({ environment: { MAIL_DELAY_SECONDS: '0' } })
  project.provide('taaliqUrl', twin.url)
  project.provide('taaliqData', twin.dataFolder)
  return () => twin.close()
}
