/** One DynamoDB call of a function, as `GET /local/capacity` lists it. */
export type CapacityCall = {
  readonly function: string
  readonly operation: string
  readonly tables: readonly string[]
  readonly rru: number
  readonly wru: number
}

/** The calls since the last reset; of very many, the latest. */
export const createCapacityLog = () => {
  let calls: CapacityCall[] = []
  return {
    record: (call: CapacityCall): void => {
      calls.push(call)
      if (calls.length > 2 * kept) calls = calls.slice(-kept)
    },
    calls: (): readonly CapacityCall[] => calls,
    reset: (): void => {
      calls = []
    },
  }
}

export type CapacityLog = ReturnType<typeof createCapacityLog>

const kept = 200_000
