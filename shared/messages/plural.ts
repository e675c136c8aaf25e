import { fill } from './fill.ts'
import type { Messages } from './messages.ts'
import type { PluralForms } from './plural-forms.ts'

/** The form that a number takes in a language, with the number in that language's digits. */
export const plural = (
  { locale, numbering }: Pick<Messages, 'locale' | 'numbering'>,
  forms: PluralForms,
  count: number,
): string => {
  const form = forms[new Intl.PluralRules(locale).select(count)] ?? forms.other
  return fill(form, { count: new Intl.NumberFormat(`${locale}-u-nu-${numbering}`).format(count) })
}
