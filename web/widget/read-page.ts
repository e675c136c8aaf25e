import { loadWidgetMessages } from '../messages/load-widget-messages.ts'
import type { WidgetMessages } from '../messages/widget-messages.ts'
import { createWords, type Words } from '../words.ts'
import { readSettings, type Settings } from './settings.ts'

export type Wording = { messages: WidgetMessages; words: Words }

/** What an element and the page around it ask for, and the words for it, which are on their way. */
export const readPage = (element: HTMLElement): { settings: Settings; wording: Promise<Wording> } => {
  const settings = readSettings(element)
  const wording = loadWidgetMessages(settings.locale).then(messages => ({
    messages,
    words: createWords(settings.lang, messages),
  }))
  return { settings, wording }
}

export type ReadPage = typeof readPage
