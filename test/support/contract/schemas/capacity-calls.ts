import * as v from 'valibot'

/** `GET /local/capacity`. */
export const CapacityCalls = v.object({
  calls: v.array(
    v.object({
      function: v.string(),
      operation: v.string(),
      tables: v.array(v.string()),
      rru: v.number(),
      wru: v.number(),
    }),
  ),
})
