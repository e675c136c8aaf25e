import type { Proposal, Status } from '../domain/decision.ts'

/** What a moderator reads who decides from a mail: its links, and the page that they open. */
export type DecidingMessages = {
  title: string
  /** What a link in the mail and a button of the page say. */
  choices: Record<Proposal, string>
  /** Opening a link decides nothing. */
  nothingYet: string
  /** What became of the comment; beside it stands who did it, and when. */
  standing: Record<Status, string>
  /** Who took the comment back, if no moderator did. */
  author: string
  undo: string
}
