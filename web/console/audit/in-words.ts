import type { ConsoleMessages } from '../../messages/console/console-messages.ts'
import { languageNames } from '../../messages/console/language-names.ts'

/** What an event went from or to, as the console calls it elsewhere; an address or a number stays what it is. */
export const inWords = ({ queues, setup, people }: ConsoleMessages) => {
  const words = new Map(
    Object.entries<string>({
      ...queues,
      ...setup.publishes,
      ...setup.states,
      ...people.roles,
      ...languageNames,
    }),
  )
  return (value: string | null): string => (value === null ? '–' : (words.get(value) ?? value))
}
