import type { Messages } from '../messages/messages.ts'
import type { WaitingComment } from './waiting-comment.ts'

/** What both parts of the mail about waiting comments say. */
export type Letter = {
  messages: Messages
  headline: string
  oldest: string | undefined
  shown: readonly WaitingComment[]
  leftOut: string | undefined
  why: string
  consoleUrl: string
}
