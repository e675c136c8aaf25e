import { statuses } from '../../domain/decision.ts'

const path = (name: string, schema: object) => ({ name, in: 'path', required: true, schema })

const query = (name: string, schema: object, required = false) => ({ name, in: 'query', required, schema })

export const site = path('site', { type: 'string', pattern: '^[a-z0-9-]{1,40}$' })
export const thread = path('thread', { type: 'string', minLength: 1, maxLength: 200 })
export const id = path('id', { type: 'string', format: 'uuid' })

export const paging = [
  query('limit', { type: 'integer', minimum: 1, maximum: 100, default: 50 }),
  query('cursor', { type: 'string' }),
  query('order', { enum: ['oldest', 'newest'], default: 'oldest' }),
]
export const status = query('status', { enum: statuses, default: 'pending' })
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
