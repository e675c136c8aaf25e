import { decisions } from '../../domain/decision.ts'
import { locales } from '../../domain/locale.ts'
import { rhythms } from '../../domain/mail-choice.ts'
import { roles } from '../../domain/member.ts'
import { mostDays } from '../settings-request.ts'
import { threadStates } from '../thread-state.ts'

/**
 * What may be sent, spelt by hand: a schema that normalises and names every error at once takes any input, so that
 * nothing in it is «required» to a converter. A test holds these against the schemas that check.
 * `maxLength` counts code points (JSON Schema 2020-12 validation, 6.3.1), as the contract does.
 */
export const newCommentBody = {
  type: 'object',
  properties: {
    name: { type: 'string', minLength: 1, maxLength: 100 },
    email: {
      type: 'string',
      format: 'idn-email',
      description: 'At most 254 bytes of UTF-8. It is sealed, and never shown to anybody.',
    },
    content: { type: 'string', minLength: 1, maxLength: 10_000 },
    website: {
      type: ['string', 'null'],
      maxLength: 2048,
      description: 'http: or https:, without credentials',
    },
    parentId: { type: ['string', 'null'], description: 'An approved comment of the same thread' },
    pageUrl: { type: ['string', 'null'], maxLength: 2048, description: 'On one of the site’s origins' },
    pageTitle: { type: ['string', 'null'], maxLength: 500 },
    notifyReplies: { type: ['boolean', 'null'], default: false },
    proof: {
      type: 'object',
      description:
        'Asked for in an emergency by `428 proof-required`, whose `challenge` comes back here with the number that solves it and the key derived from that (ALTCHA, version 2: a library does it). Ignored otherwise',
      properties: {
        challenge: { type: 'object' },
        solution: {
          type: 'object',
          properties: { counter: { type: 'integer' }, derivedKey: { type: 'string' } },
          required: ['counter', 'derivedKey'],
        },
      },
      required: ['challenge', 'solution'],
    },
  },
  required: ['name', 'email', 'content'],
} as const

export const commentForm = {
  type: 'object',
  description: 'The same fields, or WordPress’s: author, email, url, comment, comment_parent, redirect_to',
} as const

export const wordpressForm = {
  type: 'object',
  properties: {
    comment_post_ID: { type: 'string', pattern: '^[1-9][0-9]{0,19}$', description: 'Names the thread' },
    author: { type: 'string' },
    email: { type: 'string' },
    url: { type: 'string' },
    comment: { type: 'string' },
    comment_parent: { type: 'string', description: '0, or an approved comment of the same thread' },
    redirect_to: { type: 'string', description: 'Where to return to, on one of the site’s origins' },
  },
  required: ['comment_post_ID', 'author', 'email', 'comment'],
} as const

export const withdrawalBody = {
  type: 'object',
  properties: { receipt: { type: 'string', description: 'From the answer to the submit' } },
  required: ['receipt'],
} as const

export const decisionBody = {
  type: 'object',
  properties: {
    decision: { enum: decisions },
    version: { type: 'integer', minimum: 1, description: 'The version that was read' },
    reason: { type: ['string', 'null'], maxLength: 1000 },
  },
  required: ['decision', 'version'],
} as const

export const editBody = {
  type: 'object',
  properties: {
    version: decisionBody.properties.version,
    content: {
      type: 'string',
      minLength: 1,
      maxLength: 10_000,
      description: 'May bring in no e-mail address',
    },
    reason: { type: 'string', minLength: 1, maxLength: 1000 },
  },
  required: ['version', 'content', 'reason'],
} as const

export const replyBody = {
  type: 'object',
  properties: {
    version: decisionBody.properties.version,
    content: { type: 'string', minLength: 1, maxLength: 10_000 },
  },
  required: ['version', 'content'],
} as const

export const authorHistoryBody = {
  type: 'object',
  properties: { cursor: { type: ['string', 'null'], description: 'Of an earlier page' } },
} as const

export const authorNoteBody = {
  type: 'object',
  properties: {
    text: { type: 'string', minLength: 1, maxLength: 1000, description: 'Holds no e-mail address' },
  },
  required: ['text'],
} as const

export const authorMarkBody = {
  type: 'object',
  properties: {
    until: {
      type: ['string', 'null'],
      anyOf: [{ format: 'date-time' }, { format: 'date' }, { type: 'null' }],
      description: 'At most a year from now; null takes the mark back',
    },
    reason: {
      type: ['string', 'null'],
      maxLength: 1000,
      description: 'Required of a mark; holds no e-mail address',
    },
  },
  required: ['until'],
} as const

export const settingsBody = {
  type: 'object',
  properties: {
    version: { type: 'integer', minimum: 1, description: 'The version that was read' },
    locale: { enum: locales },
    origins: {
      type: 'array',
      minItems: 1,
      maxItems: 20,
      uniqueItems: true,
      items: { type: 'string', format: 'uri', description: 'As browsers send it: `https://news.example`' },
    },
    publishes: {
      enum: ['held', 'at-once'],
      description: 'Whether a moderator approves each comment first, or the site publishes',
    },
    commentsPerMinute: {
      type: ['integer', 'null'],
      minimum: 1,
      maximum: 10_000,
      description: 'From one network address; none without it',
    },
    closesAfterDays: {
      type: ['integer', 'null'],
      minimum: 1,
      maximum: mostDays,
      description:
        'Days after its first published comment at which a thread closes by itself; null or absent: never',
    },
    keepsRefusedDays: {
      type: ['integer', 'null'],
      minimum: 1,
      maximum: mostDays,
      description:
        'Days after which a comment that was rejected, marked as spam, trashed or withdrawn is deleted; null or absent: never',
    },
    closed: { type: 'boolean' },
  },
  required: ['version', 'locale', 'origins', 'publishes', 'closed'],
} as const

export const threadStateBody = {
  type: 'object',
  properties: { state: { enum: threadStates, description: 'A closed thread can be read' } },
  required: ['state'],
} as const

export const mailChoiceBody = {
  type: 'object',
  properties: {
    every: { enum: rhythms },
    texts: { type: 'boolean', description: 'Whether with the comments’ texts, and links to decide' },
  },
  required: ['every', 'texts'],
} as const

export const roleBody = {
  type: 'object',
  properties: { role: { enum: roles } },
  required: ['role'],
} as const

export const claimsBody = {
  type: 'object',
  properties: {
    ids: {
      type: 'array',
      minItems: 1,
      maxItems: 50,
      items: { type: 'string', format: 'uuid' },
      description: 'The comments on the screen',
    },
    take: { type: ['boolean', 'null'], default: false, description: 'Take over what a colleague holds' },
  },
  required: ['ids'],
} as const

export const decisionsBody = {
  type: 'object',
  properties: {
    decisions: {
      type: 'array',
      minItems: 1,
      maxItems: 100,
      items: {
        type: 'object',
        properties: { id: { type: 'string' }, ...decisionBody.properties },
        required: ['id', 'decision', 'version'],
      },
    },
  },
  required: ['decisions'],
} as const
