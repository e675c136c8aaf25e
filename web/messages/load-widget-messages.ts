import type { Locale } from '../../shared/domain/locale.ts'
import type { WidgetMessages } from './widget-messages.ts'

/** One language, as a chunk of its own. */
export const loadWidgetMessages = (locale: Locale): Promise<WidgetMessages> => loaders[locale]()

const loaders = {
  ar: async () => (await import('./ar.ts')).ar,
  fa: async () => (await import('./fa.ts')).fa,
  he: async () => (await import('./he.ts')).he,
  ur: async () => (await import('./ur.ts')).ur,
  en: async () => (await import('./en.ts')).en,
} satisfies Record<Locale, () => Promise<WidgetMessages>>
