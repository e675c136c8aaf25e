import { parseArgs } from 'node:util'
import * as v from 'valibot'
import { CommentId, SiteName } from '../../shared/contract/names.ts'
import type { Purge } from '../../shared/operations/purge-comments.ts'
import { DisplayName } from './display-name.ts'

type Order = { stage: string } & (Purge | { person: true })

const stage = v.optional(v.string(), 'personal')
const Told = {
  site: SiteName,
  by: DisplayName,
  reason: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(500)),
}

const Refused = v.picklist(['rejected', 'spam', 'trash'])

const Moment = v.pipe(
  v.string(),
  v.check(date => !Number.isNaN(Date.parse(date)), 'a date is like 2026-11-01'),
  v.transform(date => new Date(date).toISOString()),
)

const Orders = v.union([
  v.strictObject({ stage, person: v.literal(true) }),
  v.pipe(
    v.strictObject({ stage, ...Told, comment: CommentId }),
    v.transform(({ comment, ...told }) => ({ ...told, what: { comment } })),
  ),
  v.pipe(
    v.strictObject({ stage, ...Told, status: Refused, before: Moment }),
    v.transform(({ status, before, ...told }) => ({ ...told, what: { status, before } })),
  ),
])

/** What is to be purged; nothing where that is not said whole: who erases says all of it. */
export const readPurgeOrder = (given: readonly string[]): Order | undefined => {
  const { values } = parseArgs({
    args: [...given],
    options: {
      stage: { type: 'string' },
      site: { type: 'string' },
      comment: { type: 'string' },
      status: { type: 'string' },
      before: { type: 'string' },
      by: { type: 'string' },
      reason: { type: 'string' },
      person: { type: 'boolean' },
    },
  })
  const order = v.safeParse(Orders, { ...values })
  return order.success ? order.output : undefined
}
