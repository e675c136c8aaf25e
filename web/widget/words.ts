import type { PluralForms } from '../../shared/messages/plural-forms.ts'
import type { WidgetMessages } from '../messages/widget-messages.ts'

/**
 * Numbers and times in the page's language, by `Intl`. A language tag with a region decides its own digits and calendar
 * (`ar-EG` counts ٣, `ar-AE` 3); without one, the digits are those our catalogue names.
 */
export const createWords = (
  lang: string,
  { locale, numbering }: Pick<WidgetMessages, 'locale' | 'numbering'>,
) => {
  const tag = tagOf(lang, locale, numbering)
  const number = new Intl.NumberFormat(tag)
  const rules = new Intl.PluralRules(tag)
  const ago = new Intl.RelativeTimeFormat(tag, { numeric: 'auto' })
  const day = new Intl.DateTimeFormat(tag, { dateStyle: 'long' })
  const moment = new Intl.DateTimeFormat(tag, { dateStyle: 'full', timeStyle: 'short' })

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

const tagOf = (lang: string, locale: string, numbering: string): string => {
  try {
    const named = new Intl.Locale(lang)
    if (named.language !== locale) return locale
    return named.region || named.numberingSystem ? named.toString() : `${locale}-u-nu-${numbering}`
  } catch {
    return locale
  }
}
