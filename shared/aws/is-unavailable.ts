import * as v from 'valibot'

const SdkError = v.object({
  name: v.string(),
  code: v.optional(v.string(), ''),
  $fault: v.optional(v.string()),
})

const passing = new Set([
  'TimeoutError',
  'AbortError',
  'ThrottlingException',
  'ProvisionedThroughputExceededException',
  'RequestLimitExceeded',
  'TransactionInProgressException',
  'InternalServerError',
])

/** True for what passes by itself: no connection, no answer in time, throttled, or a fault on AWS's side. */
export const isUnavailable = (error: unknown): boolean => {
  const known = v.safeParse(SdkError, error)
  if (!known.success) return false
  const { name, code, $fault } = known.output
  return (
    passing.has(name) || $fault === 'server' || /^(ECONN|EPIPE|ETIMEDOUT|EAI_|ENOTFOUND|UND_ERR)/.test(code)
  )
}
