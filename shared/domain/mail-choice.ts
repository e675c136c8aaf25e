export const rhythms = ['at-once', 'hourly', 'daily', 'never'] as const
export type Rhythm = (typeof rhythms)[number]

/** What a moderator wants to be told of the comments that wait on one site. */
export type MailChoice = {
  every: Rhythm
  /** Whether with the comments' words, and links to decide on them. */
  texts: boolean
}

/** Of who has chosen nothing. */
export const usualMail: MailChoice = { every: 'at-once', texts: true }
