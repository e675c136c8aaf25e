import type { Locale } from '../domain/locale.ts'
import type { ProblemCode } from '../domain/problem.ts'
import { ar } from './ar.ts'
import type { BrakingMessages } from './braking-messages.ts'
import type { DecidingMessages } from './deciding-messages.ts'
import { en } from './en.ts'
import { fa } from './fa.ts'
import type { FieldMessages } from './field-messages.ts'
import { he } from './he.ts'
import type { LettersMessages } from './letters-messages.ts'
import type { PluralForms } from './plural-forms.ts'
import type { ReadingMessages } from './reading-messages.ts'
import type { RhythmMessages } from './rhythm-messages.ts'
import type { SubscribingMessages } from './subscribing-messages.ts'
import { ur } from './ur.ts'
import type { WritingMessages } from './writing-messages.ts'

/**
 * Every sentence a person reads, in one language. Plain values without I/O, so that functions, mail and widget
 * share them. `{count}`, `{name}`, `{title}`, `{site}` are filled by `plural`, `fill` or the page.
 */
export type Messages = {
  locale: Locale
  dir: 'ltr' | 'rtl'
  numbering: ReadingMessages['numbering']
  problems: Record<ProblemCode, string>
  fields: FieldMessages
  ages: Ages
  thread: ThreadMessages
  braking: BrakingMessages
  deciding: DecidingMessages
  letters: LettersMessages
  subscribing: SubscribingMessages
  rhythm: RhythmMessages
  mail: MailMessages
}

type Ages = { justNow: string; minutes: PluralForms; hours: PluralForms; days: PluralForms }

type ThreadMessages = ReadingMessages &
  WritingMessages & {
    /** The page's title: `{count}` is «3 comments», `{title}` the article's. */
    countOn: string
    backToArticle: string
    skipToForm: string
    first: string
    paging: string
  }

type MailMessages = {
  waiting: PluralForms
  /** The queue counts to 99 (contract, section 3). */
  waitingOverflow: string
  subject: string
  oldest: string
  article: string
  inReplyTo: string
  andMore: PluralForms
  /** Some were left out, and the queue is beyond its count. */
  andMoreOverflow: string
  openConsole: string
  /** Of the links beside each comment. */
  linksExpire: string
  linksDisabled: string
  why: string
}

export const messagesFor = (locale: Locale): Messages => catalogues[locale]

const catalogues = { ar, fa, he, ur, en } satisfies Record<Locale, Messages>
