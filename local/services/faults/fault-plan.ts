import * as v from 'valibot'

/** Everything that can be made to go wrong. The kinds with a capital are error codes of AWS. */
const faultKinds = [
  'refuse',
  'timeout',
  'timeout-before',
  'timeout-after',
  '500',
  'throttled',
  'InternalServerError',
  'ThrottlingException',
  'ProvisionedThroughputExceededException',
  'TransactionConflict',
  'MessageRejected',
  'InvalidParameterValue',
] as const
export type FaultKind = (typeof faultKinds)[number]

const Fault = v.pipe(
  v.strictObject({
    /** The operation as AWS names it; all of them where it is left out. */
    operation: v.optional(v.string()),
    error: v.optional(v.picklist(faultKinds)),
    answer: v.optional(v.picklist(faultKinds)),
    /** The share of calls it hits; every one where it is left out. */
    rate: v.optional(v.pipe(v.number(), v.minValue(0), v.maxValue(1)), 1),
    /** How often it hits before it is spent; for ever where it is left out. */
    times: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0)), Number.MAX_SAFE_INTEGER),
  }),
  v.transform(({ error, answer, ...fault }) => ({ ...fault, kind: error ?? answer })),
  v.check(({ kind }) => kind !== undefined, 'a fault names its `error` or its `answer`'),
)

const Faults = v.optional(
  v.union([
    v.array(Fault),
    v.pipe(
      Fault,
      v.transform(one => [one]),
    ),
  ]),
  [],
)

/** The body of `PUT /local/faults`: what shall go wrong, by service. */
export const FaultPlan = v.strictObject({
  dynamodb: Faults,
  ses: Faults,
  kms: Faults,
  secretsmanager: Faults,
  lambda: Faults,
  'cognito-idp': Faults,
  /** Where the randomness begins: the same seed, the same calls hit. */
  seed: v.optional(v.pipe(v.number(), v.integer()), 1),
})
export type FaultPlan = v.InferOutput<typeof FaultPlan>
