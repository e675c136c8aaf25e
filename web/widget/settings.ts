import { type Locale, locales } from '../../shared/domain/locale.ts'
import { threadOf } from './thread-of.ts'

export type Settings = {
  /** Where the API answers, without a slash at the end. */
  api: string
  site: string
  thread: string
  /** The page's language as it says it, for numbers and dates. */
  lang: string
  /** The language we speak. */
  locale: Locale
  order: 'oldest' | 'newest'
  pageSize: number
  form: 'top' | 'bottom' | 'off'
}

/** What an element's attributes ask for; what they leave out comes from the page around it. */
export const readSettings = (element: HTMLElement): Settings => {
  const lang = element.closest<HTMLElement>('[lang]')?.getAttribute('lang') || 'en'
  const primary = lang.toLowerCase().split('-', 1).join()
  const pageSize = Number(element.getAttribute('page-size'))
  return {
    api: (element.getAttribute('api') ?? new URL(import.meta.url).origin).replace(/\/+$/, ''),
    site: element.getAttribute('site') ?? '',
    thread: (element.getAttribute('thread') ?? threadOf(addressOf(element))).normalize('NFC'),
    lang,
    locale: locales.find(locale => locale === primary) ?? 'en',
    order: element.getAttribute('order') === 'newest' ? 'newest' : 'oldest',
    pageSize: pageSize >= 1 && pageSize <= 100 ? Math.floor(pageSize) : 50,
    form: oneOf(['top', 'bottom', 'off'], element.getAttribute('form')) ?? 'bottom',
  }
}

/** The article's canonical address. Asked of the root element, since a page's ids and names may hide `document`'s own. */
const addressOf = (element: HTMLElement): string =>
  element.closest('html')?.querySelector<HTMLLinkElement>('link[rel=canonical][href]')?.href ?? location.href

const oneOf = <TChoice extends string>(choices: readonly TChoice[], value: string | null) =>
  choices.find(choice => choice === value)
