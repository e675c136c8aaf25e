import type { Locale } from '../../../shared/domain/locale.ts'

/** Each language by its own name. */
export const languageNames = {
  ar: 'العربية',
  fa: 'فارسی',
  he: 'עברית',
  ur: 'اردو',
  en: 'English',
} as const satisfies Record<Locale, string>
