import { languageTag } from '../language-tag.ts'
import type { ConsoleMessages } from '../messages/console/console-messages.ts'
import { createWords } from '../words.ts'

/** Numbers and times in the console's language. */
export const createConsoleWords = ({ locale, numbering }: Pick<ConsoleMessages, 'locale' | 'numbering'>) => {
  const tag = languageTag(locale, locale, numbering)
  const number = new Intl.NumberFormat(tag)
  const clock = new Intl.DateTimeFormat(tag, { timeStyle: 'short' })
  const day = new Intl.DateTimeFormat(tag, { dateStyle: 'long' })
  const moment = new Intl.DateTimeFormat(tag, dayAndTime)
  return {
    ...createWords(locale, { locale, numbering }),
    number: (count: number): string => number.format(count),
    /** The last day before a moment. */
    dayBefore: (at: string): string => day.format(new Date(Date.parse(at) - 1)),
    clock: (at: string): string => clock.format(new Date(at)),
    moment: (at: string): string => moment.format(new Date(at)),
  }
}

/** Short enough for a list on a phone. Without the day of the week, which `Intl` puts last in Persian, after a Latin comma. */
const dayAndTime = {
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  hour: 'numeric',
  minute: '2-digit',
} as const
