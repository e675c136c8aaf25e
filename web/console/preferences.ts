import { effect, signal } from '@preact/signals'
import * as v from 'valibot'
import { isLocale, type Locale, locales } from '../../shared/domain/locale.ts'

const Kept = v.fallback(
  v.object({ locale: v.fallback(v.picklist([...locales, '']), ''), keysOn: v.fallback(v.boolean(), true) }),
  { locale: '', keysOn: true },
)
const name = 'taaliq:console'

/** What a moderator has chosen on this device. */
export const createPreferences = () => {
  const kept = v.parse(Kept, readKept())
  const locale = signal<Locale | ''>(kept.locale)
  const keysOn = signal(kept.keysOn)
  effect(() => localStorage.setItem(name, JSON.stringify({ locale: locale.value, keysOn: keysOn.value })))
  return { locale, keysOn }
}

/** The chosen language, or the browser's first that we speak, or the first publisher's. */
export const preferredLocale = (): Locale => {
  const { locale } = v.parse(Kept, readKept())
  return locale || (navigator.languages.map(tag => new Intl.Locale(tag).language).find(isLocale) ?? 'ar')
}

const readKept = (): unknown => {
  try {
    return JSON.parse(localStorage.getItem(name) ?? 'null')
  } catch {
    return undefined
  }
}
