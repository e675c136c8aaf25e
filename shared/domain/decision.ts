/** Where a comment can stand. Only `approved` is public. */
export const statuses = ['pending', 'approved', 'rejected', 'spam', 'trash'] as const
export type Status = (typeof statuses)[number]

export const decisions = ['approve', 'reject', 'spam', 'trash', 'hold'] as const
export type Decision = (typeof decisions)[number]

/** What a mail proposes for a waiting comment. */
export const proposals = ['approve', 'reject', 'spam'] as const satisfies readonly Decision[]
export type Proposal = (typeof proposals)[number]

/** What the page behind a link of a mail can do: one of what was proposed, or take it back. */
export const linkDecisions = [...proposals, 'hold'] as const satisfies readonly Decision[]
export type LinkDecision = (typeof linkDecisions)[number]

/** What moderators do about a comment's author, which leaves the comment as it is. */
export const authorActions = ['look', 'note', 'mark', 'unmark'] as const
export type AuthorAction = (typeof authorActions)[number]

/** What an event of a comment may tell of, after its submit. */
export const eventActions = [...decisions, 'edit', ...authorActions] as const
export type EventAction = (typeof eventActions)[number]

export const isEventAction = (action: string): action is EventAction =>
  eventActions.some(known => known === action)

/** Every state may go to every other, so a decision is named by where it leads. */
export const statusAfter = {
  approve: 'approved',
  reject: 'rejected',
  spam: 'spam',
  trash: 'trash',
  hold: 'pending',
} as const satisfies Record<Decision, Status>

/** Where a comment lies that is not to be read again. */
export const isRefused = {
  pending: false,
  approved: false,
  rejected: true,
  spam: true,
  trash: true,
} as const satisfies Record<Status, boolean>

/** Raised for a decision on a version that is no longer current; the reader of it learns who won. */
export type Standing = { status: Status; version: number; by: string; at: string }
