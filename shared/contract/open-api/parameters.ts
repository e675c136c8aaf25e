import { auditFormats } from '../../domain/audit-format.ts'
import { statuses } from '../../domain/decision.ts'
import { auditActions } from '../audit.ts'

const path = (name: string, schema: object) => ({ name, in: 'path', required: true, schema })

const query = (name: string, schema: object, required = false) => ({ name, in: 'query', required, schema })

const instant = { type: 'string', anyOf: [{ format: 'date-time' }, { format: 'date' }] }

export const site = path('site', { type: 'string', pattern: '^[a-z0-9-]{1,40}$' })
export const thread = path('thread', { type: 'string', minLength: 1, maxLength: 200 })
export const id = path('id', { type: 'string', format: 'uuid' })

export const linkToken = path('token', { type: 'string', description: 'Signed for one moderator' })

export const mailToken = path('token', { type: 'string', description: 'Names the mail it stands in' })

export const memberId = path('id', { type: 'string', minLength: 1, maxLength: 128 })

const limit = query('limit', { type: 'integer', minimum: 1, maximum: 100, default: 50 })
const cursor = query('cursor', { type: 'string' })

export const paging = [limit, cursor, query('order', { enum: ['oldest', 'newest'], default: 'oldest' })]
export const status = query('status', { enum: statuses, default: 'pending' })
export const auditPaging = [
  limit,
  cursor,
  query('order', { enum: ['oldest', 'newest'], default: 'newest' }),
  query('from', { ...instant, description: 'The first moment; a date is its first moment in UTC' }),
  query('to', { ...instant, description: 'The first moment that is no longer meant' }),
  query('action', { enum: auditActions, description: 'Chooses among the events of each page' }),
  query('by', {
    type: 'string',
    maxLength: 200,
    description: 'A name; chooses among the events of each page',
  }),
  query('format', {
    enum: auditFormats,
    description: 'The whole range as a file, as far as one answer goes; `Link` names the next',
  }),
]
export const threads = query(
  'thread',
  { type: 'array', items: { type: 'string' }, minItems: 1, maxItems: 50 },
  true,
)
export const notice = query('taaliq', { enum: ['pending', 'published'] })
export const replyTo = query('replyTo', { type: 'string', format: 'uuid' })

export const idempotencyKey = {
  name: 'Idempotency-Key',
  in: 'header',
  required: false,
  schema: { type: 'string', minLength: 8, maxLength: 128 },
}

export const requiredIdempotencyKey = { ...idempotencyKey, required: true }
