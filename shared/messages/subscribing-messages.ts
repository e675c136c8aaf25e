import type { MailScope } from '../domain/outbox.ts'

/** What a commenter reads behind a link of their mails. `{site}` is the host of the publisher's pages. */
export type SubscribingMessages = {
  /** Of an address that nobody has confirmed. */
  asking: { title: string; lead: string; yes: string; never: string; refused: string }
  /** `choices` answer the title. */
  ending: { title: string; lead: string; choices: Record<MailScope, string> }
  /** Opening a link changes nothing. */
  nothingYet: string
  confirmed: { title: string; note: string; takeBack: string }
  ended: { title: Record<MailScope, string>; note: string; takeBack: string }
  /** An end that was taken back; `note` is of what was ended elsewhere. */
  resumed: { title: Record<MailScope, string>; note: string; takeBack: string }
  otherChoices: string
}
