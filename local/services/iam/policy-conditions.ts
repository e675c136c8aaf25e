import * as v from 'valibot'

/** One or many, as IAM's policy grammar allows nearly everywhere. */
const many = <const Schema extends v.GenericSchema>(schema: Schema) =>
  v.pipe(
    v.union([v.array(schema), schema]),
    v.transform((given): v.InferOutput<Schema>[] => (Array.isArray(given) ? given : [given])),
  )

const Condition = v.record(
  v.string(),
  v.record(v.string(), many(v.union([v.string(), v.boolean(), v.number()]))),
)

/** The part of a policy that says on which context keys it depends. */
export const PolicyConditions = v.object({
  Statement: v.array(v.object({ Condition: v.optional(Condition, {}) })),
})
