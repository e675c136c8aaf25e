import type { Permission } from './lambda-function.ts'

/**
 * Allows a write only while it asks for nothing back. `ReturnValues: ALL_OLD` would read the item that stands there, to
 * whoever may only write; the service's own table lists the key for `PutItem` and `UpdateItem`:
 * https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazondynamodb.html
 */
export const returnsNothing = {
  StringEqualsIfExists: { 'dynamodb:ReturnValues': 'NONE' },
} as const satisfies Permission['conditions']
