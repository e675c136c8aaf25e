import type { Locale } from '../../shared/domain/locale.ts'
import type { WidgetWritingMessages } from './widget-writing-messages.ts'

/** What is said to somebody who writes: loaded with the first focus of a field. */
export const loadWritingMessages = (locale: Locale): Promise<WidgetWritingMessages> => loaders[locale]()

const loaders = {
  ar: async () => (await import('./ar-writing.ts')).ar,
  fa: async () => (await import('./fa-writing.ts')).fa,
  he: async () => (await import('./he-writing.ts')).he,
  ur: async () => (await import('./ur-writing.ts')).ur,
  en: async () => (await import('./en-writing.ts')).en,
} satisfies Record<Locale, () => Promise<WidgetWritingMessages>>
