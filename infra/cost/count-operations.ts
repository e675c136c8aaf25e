import { assumptions as assumed } from './assumptions.ts'
import { type Choices, mailsAMonth } from './choices.ts'
import type { Operation } from './measured.ts'
import { type Bound, originRequests } from './origin-requests.ts'

export type Workload = {
  /** Page views of articles, in a month. */
  readonly views: number
  readonly comments: number
  /** Forms beyond the limit by address, each answered with a page: a flood. */
  readonly refused: number
  /** Threads that are read in a month. */
  readonly threads: number
}

export const minutesAMonth = 30 * 1440

/** How often each thing is done in a month. A bound says how well the edge keeps what is read. */
export const countOperations = (
  { views, comments, refused, threads }: Workload,
  { freshSeconds, moderatorMail }: Pick<Choices, 'freshSeconds' | 'moderatorMail'>,
  bound: Bound,
): Partial<Record<Operation, number>> => {
  const reads = (requests: number, keys: number): number =>
    originRequests({ requests, keys, freshSeconds, caches: assumed.regionalCaches })[bound]
  const asking = comments * assumed.askForMail
  const waiting = Math.min(minutesAMonth, comments * assumed.minutesWaiting)
  return {
    'a list': reads(views * assumed.reachComments, threads),
    'the counts of 20 threads': reads(views * assumed.askCounts, assumed.frontPages),
    'a thread as HTML': reads(views * assumed.threadPages, threads),
    'a preflight': comments,
    'a comment': comments,
    'a form beyond the limit': refused,
    'a decision': comments - asking,
    'a decision that owes a mail': asking,
    'a queue page': (comments * assumed.secondsADecision) / assumed.secondsALook,
    // As a card comes onto the screen, once while nine are before it, and as it comes into hand.
    'a claim of 3 comments': comments,
    'a minute of silence': assumed.sites * (minutesAMonth - waiting),
    'a minute while something waits': assumed.sites * waiting,
    'a nudge': comments,
    'a mail to a moderator': assumed.moderators * Math.min(comments, mailsAMonth[moderatorMail]),
    'a question to a commenter': asking,
    'a letter to a commenter': asking * assumed.answersEach,
    'a bounce': (asking + asking * assumed.answersEach) * assumed.bounces,
  }
}
