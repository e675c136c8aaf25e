import type { WidgetMessages } from '../messages/widget-messages.ts'
import { createWords } from '../words.ts'
import { createApi } from './api.ts'
import { createDraft } from './draft.ts'
import { createMine } from './mine.ts'
import type { Settings } from './settings.ts'
import { createThread } from './thread.ts'

type Needs = { element: HTMLElement; settings: Settings; messages: WidgetMessages; changed: () => void }

/** Everything one conversation on a page is made of, until it is taken down or exchanged for another. */
export const createSession = ({ element, settings, messages, changed }: Needs) => {
  const ending = new AbortController()
  const api = createApi(settings, ending.signal)
  const unlessEnded = () => {
    if (!ending.signal.aborted) changed()
  }

  /** Events never carry what a reader typed. False when a listener has prevented it. */
  const tell = (event: string, detail: Readonly<Record<string, unknown>> = {}): boolean =>
    ending.signal.aborted ||
    element.dispatchEvent(
      new CustomEvent(`taaliq:${event}`, {
        detail,
        bubbles: true,
        composed: true,
        cancelable: event === 'before-submit',
      }),
    )

  return {
    element,
    settings,
    messages,
    words: createWords(settings.lang, messages),
    api,
    thread: createThread({ api, settings, changed: unlessEnded, failed: code => tell('error', { code }) }),
    mine: createMine(settings),
    draft: createDraft(settings),
    tell,
    ended: ending.signal,
    end: () => ending.abort(),
  }
}

export type Session = ReturnType<typeof createSession>
