import type { Messages } from '../messages/messages.ts'
import type { WaitingComment } from './waiting-comment.ts'

/** What both parts of the mail about waiting comments say. */
export type WaitingLetter = {
  messages: Messages
  /** As its moderators name it. */
  site: string
  headline: string
  oldest: string | undefined
  shown: readonly WaitingComment[]
  /** On which comments wait, where none is shown. */
  articles: readonly string[]
  leftOut: string | undefined
  consoleUrl: string
  /** Where whoever reads it chooses how often we write. */
  choiceUrl: string
}
