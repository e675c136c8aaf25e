import * as v from 'valibot'

const Properties = v.optional(v.record(v.string(), v.unknown()), {})

/** What the twin reads of a CloudFormation template; conditions are the cloud's own business. */
export const Template = v.object({
  Parameters: v.optional(v.record(v.string(), v.object({ Default: v.optional(v.string(), '') })), {}),
  Outputs: v.optional(
    v.record(
      v.string(),
      v.object({ Value: v.unknown(), Export: v.optional(v.object({ Name: v.string() })) }),
    ),
    {},
  ),
  Resources: v.record(v.string(), v.object({ Type: v.string(), Properties })),
})

export type Template = v.InferOutput<typeof Template>
