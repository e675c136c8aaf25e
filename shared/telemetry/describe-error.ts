import * as v from 'valibot'

const Known = v.object({
  name: v.optional(v.string(), 'Error'),
  code: v.optional(v.union([v.string(), v.number()])),
  message: v.fallback(v.optional(v.string(), ''), ''),
  stack: v.optional(v.string(), ''),
  $metadata: v.optional(
    v.object({ requestId: v.optional(v.string()), httpStatusCode: v.optional(v.number()) }),
  ),
  CancellationReasons: v.optional(v.array(v.object({ Code: v.optional(v.string()) }))),
  cause: v.optional(v.unknown()),
})

const frame = /^ {4}at .*(?::\d+:\d+|\(<anonymous>|\(index \d+)\)?$/

/**
 * What may be logged of an error: its name, code, AWS's request id and where it was thrown. Never its message nor
 * what AWS attached: `MessageRejected` names the recipient, and a failed condition carries the whole item. The stack
 * begins with the message it was thrown with, of which a line may look like one of a frame.
 */
export const describeError = (error: unknown): Record<string, unknown> => {
  const known = v.safeParse(Known, error)
  if (!known.success) return { name: typeof error }
  const { name, code, message, stack, $metadata, CancellationReasons, cause } = known.output
  return {
    name,
    ...(code !== undefined && { code }),
    ...($metadata && { awsRequestId: $metadata.requestId, awsStatus: $metadata.httpStatusCode }),
    ...(CancellationReasons && { reasons: CancellationReasons.map(({ Code }) => Code ?? 'None') }),
    at: stack
      .replace(message, '')
      .split('\n')
      .filter(line => frame.test(line))
      .map(line => line.trim()),
    ...(cause !== undefined && { cause: describeError(cause) }),
  }
}
