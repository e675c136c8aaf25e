import type { Messages } from '../messages/messages.ts'

/** What both parts of a mail to a commenter say, in the order in which it is read. */
export type CommenterLetter = {
  messages: Messages
  /** The host of the publisher's site: `{site}` of every sentence. */
  site: string
  subject: string
  headline: string
  /** Its title. */
  article?: string | undefined
  /** Its paragraphs. */
  lead: readonly string[]
  quotes: readonly Quote[]
  /** The one thing that this mail is for. */
  action: Link
  notes: readonly string[]
  /** Where one says which mails should come. */
  choices?: Link
}

/** Words of a commenter: plain text. */
export type Quote = {
  /** Whose they are. */
  by: string
  staff: boolean
  text: string
  /** What the mail is about, or what it answers. */
  weight: 'main' | 'aside'
}

type Link = { label: string; href: string }
