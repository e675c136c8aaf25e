import type { Choices } from './choices.ts'
import type { Workload } from './count-operations.ts'
import { items } from './items.ts'
import { keysOf } from './keys-of.ts'
import type { Bound } from './origin-requests.ts'
import { prices } from './prices.ts'
import { usage } from './usage.ts'

export type Line = {
  readonly service: string
  readonly unit: string
  readonly quantity: number
  readonly usd: number
}

export type Bill = { readonly lines: readonly Line[]; readonly usd: number }

/** What a month costs: everything that has a price, times that price, less what is free. */
export const bill = (workload: Workload, choices: Choices, bound: Bound): Bill => {
  const used = usage(workload, choices, bound)
  const list = prices[choices.region]
  const lines = keysOf(used).map((item): Line => {
    const { service, unit, per, free } = items[item]
    const billed = Math.max(0, used[item] - (choices.freeAllowances ? free : 0))
    return { service, unit, quantity: used[item], usd: (billed * list[item].usd) / per }
  })
  return { lines, usd: lines.reduce((sum, line) => sum + line.usd, 0) }
}
