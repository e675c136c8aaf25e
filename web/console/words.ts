import { languageTag } from '../language-tag.ts'
import type { ConsoleMessages } from '../messages/console/console-messages.ts'
import { createWords } from '../words.ts'

/** Numbers and times in the console's language. */
export const createConsoleWords = ({ locale, numbering }: Pick<ConsoleMessages, 'locale' | 'numbering'>) => {
  const tag = languageTag(locale, locale, numbering)
  const number = new Intl.NumberFormat(tag)
  const clock = new Intl.DateTimeFormat(tag, { timeStyle: 'short' })
  const day = new Intl.DateTimeFormat(tag, { dateStyle: 'full' })
  return {
    ...createWords(locale, { locale, numbering }),
    number: (count: number): string => number.format(count),
    /** The last day before a moment. */
    dayBefore: (at: string): string => day.format(new Date(Date.parse(at) - 1)),
    clock: (at: string): string => clock.format(new Date(at)),
  }
}
