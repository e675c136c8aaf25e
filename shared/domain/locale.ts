/** The languages a site may speak; the first is the first publisher's. */
export const locales = ['ar', 'fa', 'he', 'ur', 'en'] as const

export type Locale = (typeof locales)[number]

export const isLocale = (language: string): language is Locale => locales.some(known => known === language)
