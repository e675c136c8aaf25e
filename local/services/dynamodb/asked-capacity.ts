import * as v from 'valibot'

const Shown = v.object({ TableName: v.string(), CapacityUnits: v.number() })

/** The database's answer with as much about consumed capacity as the caller asked for with `ReturnConsumedCapacity`. */
export const askedCapacity = (
  asked: unknown,
  { ConsumedCapacity, ...answer }: Readonly<Record<string, unknown>>,
): Readonly<Record<string, unknown>> => {
  if (asked === 'INDEXES') return { ...answer, ConsumedCapacity }
  if (asked === 'TOTAL') return { ...answer, ConsumedCapacity: totals(ConsumedCapacity) }
  return answer
}

const totals = (consumed: unknown) => v.parse(v.union([v.array(Shown), Shown]), consumed)
