import type { Locale } from './locale.ts'

/**
 * What an operator, or an alarm, puts on a site in an emergency, whatever its own rules say. `held`: nothing is public
 * before a moderator has read it, and each comment costs its sender a proof of work. `read-only`: nobody can comment.
 */
export const brakes = ['held', 'read-only'] as const
export type Brake = (typeof brakes)[number]

export type Site = {
  site: string
  locale: Locale
  /** Where its articles live, e.g. `https://news.example`; the only browser origins that may post. */
  origins: string[]
  /** `held`: a moderator approves each comment first. `at-once`: the site publishes, moderators retract. */
  publishes: 'held' | 'at-once'
  /** Comments accepted from one network address within 60 s; absent = no limit. */
  commentsPerMinute?: number | undefined
  /** How long a thread is open after its first comment was published; absent = for ever. */
  closesAfterDays?: number | undefined
  /** How long a comment is kept in rejected, spam or trash; absent = for ever. */
  keepsRefusedDays?: number | undefined
  closed?: boolean
  /** Absent: released. It is no setting: administrators can read it, and neither set nor lift it. */
  brake?: Brake | undefined
  /** Counts the changes of what stands here; who makes the next one names what they saw. */
  version: number
}

/** A site as an operator makes it. */
export type NewSite = Omit<Site, 'version' | 'brake'>

export type Thread = {
  approvedCount: number
  /** What a person last said of it; absent where nobody has, and its age decides. */
  closed?: boolean
  /** When its first comment was published; a thread from before this was kept has that of the next count. */
  openedAt?: string
  /** When a comment was last published or taken back: what everybody may read of the thread changed then. */
  changedAt?: string
  title?: string
  url?: string
}
