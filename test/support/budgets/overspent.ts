import type { Budget } from './budgets.ts'

/** In words, what goes beyond a budget. */
export const overspent = (spent: Budget | undefined, budget: Budget): string[] => {
  if (spent === undefined) return ['it was not measured']
  const limits = [
    ...Object.entries(spent.calls).map(([name, is]) => ({ name, is, most: budget.calls[name] ?? 0 })),
    { name: 'RRU', is: spent.rru, most: budget.rru },
    { name: 'WRU', is: spent.wru, most: budget.wru },
  ]
  return limits.filter(({ is, most }) => is > most).map(({ name, is, most }) => `${is} ${name}, not ${most}`)
}
