import { toJsonSchema } from '@valibot/to-json-schema'
import type * as v from 'valibot'
import { type ProblemCode, problems } from '../../domain/problem.ts'
import { AuditPage } from '../audit.ts'

export const jsonSchema = (schema: v.GenericSchema) => {
  const { $schema: _, ...rest } = toJsonSchema(schema, { errorMode: 'ignore', typeMode: 'output' })
  return rest
}

export const json = (description: string, schema: v.GenericSchema) => ({
  description,
  content: { 'application/json': { schema: jsonSchema(schema) } },
})

const page = { 'text/html': { schema: { type: 'string' } } }

export const html = (description: string) => ({ description, content: page })

export const atom = (description: string) => ({
  description,
  content: { 'application/atom+xml': { schema: { type: 'string' } } },
})

export const auditAnswer = {
  description: 'Events; a page may hold fewer than asked for, only a null cursor ends the list',
  content: {
    'application/json': { schema: jsonSchema(AuditPage) },
    'text/csv': { schema: { type: 'string' } },
    'application/jsonl': { schema: { type: 'string' } },
  },
  headers: { Link: { description: 'Of a file: where the next one goes on', schema: { type: 'string' } } },
}

export const unchanged = { description: 'Unchanged since the ETag in If-None-Match' }

/** Each status once, with the codes it may carry. */
export const refused = (...codes: ProblemCode[]) => {
  const every: ProblemCode[] = [...codes, 'method-not-allowed', 'unavailable']
  const byStatus = Map.groupBy(every, code => problems[code])
  return Object.fromEntries(
    [...byStatus].map(([status, some]) => [
      status,
      {
        description: some.join(', '),
        content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
      },
    ]),
  )
}

/** A form is answered with 303 where it is sent twice, and is sent by no other method. */
const notOfForms: readonly string[] = ['405', '409']

/** Each may also be a page, for a form that a browser sent. */
const alsoPages = (refusals: ReturnType<typeof refused>) =>
  Object.fromEntries(
    Object.entries(refusals).map(([status, { description, content }]) => [
      status,
      { description, content: notOfForms.includes(status) ? content : { ...content, ...page } },
    ]),
  )

/** Why a body may not be read. */
export const unreadable = [
  'malformed-body',
  'unsupported-media-type',
  'body-too-large',
] as const satisfies readonly ProblemCode[]

/** Why a comment may not be taken, however it was sent. */
export const notTaken = alsoPages(
  refused(
    'malformed-body',
    'origin-not-allowed',
    'comments-closed',
    'unknown-site',
    'not-found',
    'duplicate-comment',
    'body-too-large',
    'unsupported-media-type',
    'invalid-comment',
    'idempotency-conflict',
    'proof-required',
    'too-many-requests',
  ),
)

export const formTaken = { description: 'A form’s comment was taken: back to the article' }

/** An operation for people who have signed in. */
export const moderators = <TOperation extends { responses: object }>(operation: TOperation) => {
  const responses = { ...refused('unauthenticated', 'forbidden'), ...operation.responses }
  return { ...operation, security: [{ moderator: [] }], responses }
}
