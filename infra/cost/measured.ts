import type { FunctionName } from './function-memory.ts'

export type Measured = {
  /** How often each function runs for it. */
  readonly runs: Readonly<Partial<Record<FunctionName, number>>>
  /** Calls of DynamoDB, and what they took: request units over tables and indexes. */
  readonly calls: number
  readonly rru: number
  readonly wru: number
  /** The answer's body as it is sent: from 1,000 bytes on with gzip, where CloudFront compresses it, and rounded up to 100. */
  readonly bytes: number
  /** What our code prints, rounded up to 50 bytes; the lines of Lambda itself are an assumption. */
  readonly logBytes: number
  readonly mails: number
}

const reader = { runs: { 'reader-api': 1 }, mails: 0 } as const
const moderation = { runs: { 'moderation-api': 1 }, mails: 0 } as const
const mailer = { runs: { mailer: 1 }, bytes: 0 } as const
const minute = { runs: { sweeper: 1 }, bytes: 0, mails: 0 } as const
const minuteWithMail = { runs: { sweeper: 1, mailer: 1 }, bytes: 0 } as const

/**
 * What each thing takes that readers, moderators and the clock do: comments of 200 Arabic letters, 20 of them in a thread
 * and 20 in the queue, one site, one moderator. `test/integration/measured-cost.test.ts` measures all of it anew and fails
 * where a number differs: then write here what it says.
 */
export const measured = {
  'a list': { ...reader, calls: 3, rru: 2.5, wru: 0, bytes: 2800, logBytes: 250 },
  'a list unchanged': { ...reader, calls: 3, rru: 2.5, wru: 0, bytes: 0, logBytes: 250 },
  'a list by HEAD': { ...reader, calls: 3, rru: 2.5, wru: 0, bytes: 0, logBytes: 250 },
  'the counts of 20 threads': { ...reader, calls: 2, rru: 10.5, wru: 0, bytes: 293, logBytes: 250 },
  'a thread as HTML': { ...reader, calls: 3, rru: 2.5, wru: 0, bytes: 6900, logBytes: 250 },
  'a preflight': { ...reader, calls: 1, rru: 0.5, wru: 0, bytes: 0, logBytes: 250 },
  'a comment': { ...reader, calls: 4, rru: 1, wru: 14, bytes: 159, logBytes: 500 },
  'a form beyond the limit': { ...reader, calls: 1, rru: 0, wru: 1, bytes: 8700, logBytes: 250 },
  'a decision': { ...moderation, calls: 3, rru: 2.5, wru: 14, bytes: 763, logBytes: 500 },
  'a decision that owes a mail': { ...moderation, calls: 3, rru: 2.5, wru: 17, bytes: 768, logBytes: 500 },
  'a queue page': { ...moderation, calls: 5, rru: 4.5, wru: 0, bytes: 3000, logBytes: 250 },
  'a claim of 3 comments': { ...moderation, calls: 4, rru: 0.5, wru: 3, bytes: 339, logBytes: 250 },
  'a minute of silence': { ...minute, calls: 3, rru: 1.5, wru: 0, logBytes: 300 },
  'a minute while something waits': {
    ...minuteWithMail,
    calls: 6,
    rru: 3.5,
    wru: 0,
    logBytes: 500,
    mails: 0,
  },
  'a nudge': { ...mailer, calls: 3, rru: 2, wru: 0, logBytes: 0, mails: 0 },
  'a mail to a moderator': { ...mailer, calls: 9, rru: 6, wru: 2, logBytes: 750, mails: 1 },
  'a question to a commenter': { ...minuteWithMail, calls: 15, rru: 7.5, wru: 7, logBytes: 500, mails: 1 },
  'a letter to a commenter': { ...minuteWithMail, calls: 14, rru: 6.5, wru: 7, logBytes: 500, mails: 1 },
  'a bounce': { runs: { feedback: 1 }, calls: 3, rru: 1, wru: 2, bytes: 0, logBytes: 200, mails: 0 },
} as const satisfies Record<string, Measured>

export type Operation = keyof typeof measured

/** What a first visit loads of the widget, in Arabic, with gzip, rounded up to 100 bytes; the comments are a list. */
export const widgetFiles = { requests: 4, bytes: 15_200 } as const

/** What a decided comment keeps for good, with its events and its author's address; `recovered` is what point-in-time recovery counts. */
export const keptBytes = { recovered: 2200, indexes: 2300 } as const
