import * as v from 'valibot'

const Named = v.object({ TableName: v.string() })
const Input = v.object({
  TableName: v.optional(v.string()),
  RequestItems: v.optional(v.record(v.string(), v.unknown()), {}),
  TransactItems: v.optional(v.array(v.record(v.string(), Named)), []),
})

/** The names of the tables a call is about, each once. */
export const touchedTables = (input: unknown): string[] => {
  const parsed = v.safeParse(Input, input)
  if (!parsed.success) return []
  const { TableName, RequestItems, TransactItems } = parsed.output
  const inTransaction = TransactItems.flatMap(Object.values<v.InferOutput<typeof Named>>).map(
    ({ TableName: name }) => name,
  )
  return [...new Set([...(TableName ? [TableName] : []), ...Object.keys(RequestItems), ...inTransaction])]
}
