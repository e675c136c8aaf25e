import * as v from 'valibot'

/** As much of OpenAPI 3.1 as the tests read. */
export const OpenApiDocument = v.object({
  openapi: v.pipe(v.string(), v.regex(/^3\.1\.\d+$/u)),
  info: v.looseObject({ title: v.string(), version: v.string() }),
  paths: v.record(v.string(), v.looseObject({ get: v.optional(v.unknown()), post: v.optional(v.unknown()) })),
})
