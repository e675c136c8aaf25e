import { useEffect } from 'preact/hooks'
import type { ConsoleMessages } from '../messages/console/console-messages.ts'

/** The page's own language, direction and title follow the interface. */
export const usePageLanguage = ({ locale }: Pick<ConsoleMessages, 'locale'>, title: string): void => {
  useEffect(() => {
    document.documentElement.lang = locale
    document.documentElement.dir = locale === 'en' ? 'ltr' : 'rtl'
    document.title = title
  }, [locale, title])
}
