import type { Budget } from './budgets.ts'
import type { Call } from './read-capacity.ts'

/** What these calls amount to. */
export const spent = (calls: readonly Call[]): Budget => ({
  calls: Object.fromEntries(
    [...Map.groupBy(calls, ({ operation }) => operation)].map(([name, same]) => [name, same.length]),
  ),
  rru: calls.reduce((sum, { rru }) => sum + rru, 0),
  wru: calls.reduce((sum, { wru }) => sum + wru, 0),
})
