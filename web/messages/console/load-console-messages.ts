import type { Locale } from '../../../shared/domain/locale.ts'
import type { ConsoleMessages } from './console-messages.ts'

/** One language, as a chunk of its own. */
export const loadConsoleMessages = (locale: Locale): Promise<ConsoleMessages> => loaders[locale]()

const loaders = {
  ar: async () => (await import('./ar.ts')).ar,
  fa: async () => (await import('./fa.ts')).fa,
  he: async () => (await import('./he.ts')).he,
  ur: async () => (await import('./ur.ts')).ur,
  en: async () => (await import('./en.ts')).en,
} satisfies Record<Locale, () => Promise<ConsoleMessages>>
