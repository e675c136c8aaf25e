import * as v from 'valibot'
import { statuses } from '../domain/decision.ts'

const limit = v.optional(
  v.pipe(
    v.string(),
    v.regex(/^\d{1,3}$/, 'invalid'),
    v.toNumber(),
    v.minValue(1, 'invalid'),
    v.maxValue(100, 'invalid'),
  ),
  '50',
)

/** How a list is read: `limit` comments a page, oldest or newest first, from a cursor of the same list. */
export const Paging = v.object({
  limit,
  cursor: v.optional(v.string()),
  order: v.optional(v.picklist(['oldest', 'newest'], 'invalid'), 'oldest'),
})

export type Paging = v.InferOutput<typeof Paging>

export const QueuePaging = v.object({
  ...Paging.entries,
  status: v.optional(v.picklist(statuses, 'invalid'), 'pending'),
})

/** Which threads to count: at most 50 in a request. */
export const CountsQuery = v.object({
  thread: v.pipe(v.array(v.string()), v.minLength(1, 'required'), v.maxLength(50, 'too-long')),
})
