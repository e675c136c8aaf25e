import * as v from 'valibot'

const Units = v.object({
  CapacityUnits: v.optional(v.number(), 0),
  ReadCapacityUnits: v.optional(v.number()),
  WriteCapacityUnits: v.optional(v.number()),
})

const Indexes = v.optional(v.record(v.string(), Units), {})

const TableCapacity = v.object({
  TableName: v.string(),
  ...Units.entries,
  Table: v.optional(Units),
  GlobalSecondaryIndexes: Indexes,
  LocalSecondaryIndexes: Indexes,
})
type TableCapacity = v.InferOutput<typeof TableCapacity>

const Answer = v.object({
  ConsumedCapacity: v.optional(
    v.union([
      v.array(TableCapacity),
      v.pipe(
        TableCapacity,
        v.transform(one => [one]),
      ),
    ]),
    [],
  ),
})

export type ConsumedCapacity = { readonly rru: number; readonly wru: number }

/**
 * Sums what an answer says it consumed, over tables and their indexes. dynoxide counts transactions as AWS does: the
 * base table twice, index writes once (measured; only with `INDEXES`, its `TOTAL` leaves the indexes out).
 * https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_ConsumedCapacity.html
 */
export const consumedCapacity = (operation: string, answer: unknown): ConsumedCapacity => {
  const parsed = v.safeParse(Answer, answer)
  const units = parsed.success
    ? parsed.output.ConsumedCapacity.reduce((sum, table) => sum + unitsOf(table), 0)
    : 0
  return writes.has(operation) ? { rru: 0, wru: units } : { rru: units, wru: 0 }
}

const writes = new Set(['PutItem', 'UpdateItem', 'DeleteItem', 'BatchWriteItem', 'TransactWriteItems'])

const unitsOf = ({
  CapacityUnits,
  Table,
  GlobalSecondaryIndexes,
  LocalSecondaryIndexes,
}: TableCapacity): number =>
  Table
    ? [Table, ...Object.values(GlobalSecondaryIndexes), ...Object.values(LocalSecondaryIndexes)].reduce(
        (sum, part) => sum + part.CapacityUnits,
        0,
      )
    : CapacityUnits

/** The operations that say what they consumed, if asked. */
export const tellsCapacity = (operation: string): boolean => writes.has(operation) || reads.has(operation)

const reads = new Set(['GetItem', 'Query', 'Scan', 'BatchGetItem', 'TransactGetItems'])
