import type { Rhythm } from '../domain/mail-choice.ts'

/** What a moderator reads of how often we write: at the end of each mail, in mails without texts, and on the page to choose. */
export type RhythmMessages = {
  /** The link in each mail. */
  choose: string
  /** Of the only comment that waits, in a mail without texts. */
  came: string
  /** Above the articles, in a mail without texts. */
  articles: string
  title: string
  question: string
  /** `means` is read beside the choice, and again once it holds. */
  choices: Record<Rhythm, { name: string; means: string }>
  texts: string
  withoutTexts: string
  save: string
  saved: string
}
