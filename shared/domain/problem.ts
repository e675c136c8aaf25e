import type { Challenge } from './proof.ts'
import type { Site } from './site.ts'

/** Every way to refuse, with its HTTP status (contract, section 1). A new one must be translated to compile. */
export const problems = {
  'invalid-comment': 422,
  'invalid-decision': 422,
  'invalid-claim': 422,
  'invalid-note': 422,
  'invalid-mark': 422,
  'invalid-settings': 422,
  'malformed-body': 400,
  'unsupported-media-type': 415,
  'body-too-large': 413,
  'unknown-site': 404,
  'not-found': 404,
  'unknown-link': 404,
  'expired-link': 410,
  'late-confirmation': 410,
  'method-not-allowed': 405,
  'comments-closed': 403,
  'origin-not-allowed': 403,
  'duplicate-comment': 409,
  'idempotency-conflict': 422,
  'proof-required': 428,
  'too-many-requests': 429,
  unauthenticated: 401,
  forbidden: 403,
  'stale-decision': 409,
  'publishes-at-once': 409,
  'stale-settings': 409,
  'last-admin': 409,
  'invalid-query': 400,
  'invalid-cursor': 400,
  unavailable: 503,
  internal: 500,
} as const satisfies Record<string, number>

export type ProblemCode = keyof typeof problems

export const fieldCodes = [
  'required',
  'too-long',
  'too-short',
  'invalid',
  'contains-email',
  'unknown-parent',
] as const
export type FieldCode = (typeof fieldCodes)[number]
export type FieldError = { field: string; code: FieldCode }

type Details = {
  errors?: FieldError[]
  retryAfterSeconds?: number
  current?: { status: string; version: number; by: string; at: string }
  /** The settings that stand, for who changed others. */
  settings?: Site
  /** What must be solved first. */
  challenge?: Challenge
  allow?: string
  /** What became of the comment that this one repeats. */
  first?: 'pending' | 'approved'
  cause?: unknown
}

/** A refusal that the caller is told of. Its message names the code and never holds a caller's data. */
export class Problem extends Error {
  readonly code: ProblemCode
  readonly details: Details

  constructor(code: ProblemCode, { cause, ...details }: Details = {}) {
    super(code, { cause })
    this.name = 'Problem'
    this.code = code
    this.details = details
  }
}
