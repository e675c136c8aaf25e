import type { PluralForms } from './plural-forms.ts'

/** What a reader sees of a conversation, and of the form before anything is typed: page and widget say the same. */
export type ReadingMessages = {
  /** Digits as this language's newspapers print them on the web (Unicode `nu` key, UTS #35). */
  numbering: 'latn' | 'arabext'
  comments: string
  count: PluralForms
  empty: string
  closed: string
  more: string
  reply: string
  replyTo: string
  inReplyTo: string
  inReplyToEarlier: string
  staff: string
  leaveComment: string
  /** What a reader is promised: WordPress's sentence where its translation is good. */
  addressSentence: string
  name: string
  email: string
  website: string
  content: string
  /** Asks for mail; nobody gets any unless they ticked it and confirmed their address. */
  notifyReplies: string
  submit: string
  moderated: string
}
