import { languageTag } from '../language-tag.ts'
import type { ConsoleMessages } from '../messages/console/console-messages.ts'
import { createWords } from '../words.ts'

/** Numbers and times in the console's language. */
export const createConsoleWords = ({ locale, numbering }: Pick<ConsoleMessages, 'locale' | 'numbering'>) => {
  const tag = languageTag(locale, locale, numbering)
  const number = new Intl.NumberFormat(tag)
  const stamp = new Intl.DateTimeFormat(tag, stampParts)
  const clock = new Intl.DateTimeFormat(tag, { timeStyle: 'short' })
  const day = new Intl.DateTimeFormat(tag, { dateStyle: 'full' })
  return {
    ...createWords(locale, { locale, numbering }),
    number: (count: number): string => number.format(count),
    /** The last day before a moment. */
    dayBefore: (at: string): string => day.format(new Date(Date.parse(at) - 1)),
    /** Day and time in few letters, for a list of many. */
    stamp: (at: string): string => stamp.format(new Date(at)),
    clock: (at: string): string => clock.format(new Date(at)),
  }
}

const stampParts = {
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  hour: 'numeric',
  minute: '2-digit',
} as const
