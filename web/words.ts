import type { Locale } from '../shared/domain/locale.ts'
import type { PluralForms } from '../shared/messages/plural-forms.ts'
import { languageTag } from './language-tag.ts'

/**
 * Numbers and times in the page's language, by `Intl`. A language tag with a region decides its own digits and calendar
 * (`ar-EG` counts ٣, `ar-AE` 3); without one, the digits are those our catalogue names.
 */
export const createWords = (lang: string, { locale, numbering }: { locale: Locale; numbering: string }) => {
  const tag = languageTag(lang, locale, numbering)
  const number = new Intl.NumberFormat(tag)
  const rules = new Intl.PluralRules(tag)
  const ago = new Intl.RelativeTimeFormat(tag, { numeric: 'auto' })
  const day = new Intl.DateTimeFormat(tag, { dateStyle: 'long' })
  const moment = new Intl.DateTimeFormat(tag, { dateStyle: 'long', timeStyle: 'short' })

  return {
    plural: (forms: PluralForms, count: number): string =>
      (forms[rules.select(count)] ?? forms.other).replace('{count}', number.format(count)),
    /** «منذ 3 ساعات»; after a month the date. */
    when: (at: string, now: number): string => {
      const seconds = Math.min(0, (Date.parse(at) - now) / 1000)
      for (const [unit, length, limit] of units) {
        if (-seconds < limit) return ago.format(Math.ceil(seconds / length), unit)
      }
      return day.format(new Date(at))
    },
    moment: (at: string): string => moment.format(new Date(at)),
  }
}

export type Words = ReturnType<typeof createWords>

const units = [
  ['second', 60, 60],
  ['minute', 60, 3600],
  ['hour', 3600, 48 * 3600],
  ['day', 86_400, 30 * 86_400],
] as const
