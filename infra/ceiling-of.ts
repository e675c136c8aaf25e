import type { Settings } from './settings.ts'

/**
 * What a table, or an index, takes in a second at most: as much as every request that the API lets through could use, were
 * all of the costliest kind (design, section 5: a queue page reads 20 units, a decision writes 16). So a flood that finds
 * another way in ends there, and the bill with it.
 * https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/on-demand-capacity-mode-max-throughput.html
 */
export const ceilingOf = ({ throttle: { requestsPerSecond } }: Settings) => ({
  maxReadRequestUnits: 20 * requestsPerSecond,
  maxWriteRequestUnits: 16 * requestsPerSecond,
})
