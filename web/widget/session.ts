import { createApi, refusalOf } from './api.ts'
import { createDraft } from './draft.ts'
import { createMine } from './mine.ts'
import type { Wording } from './read-page.ts'
import type { Settings } from './settings.ts'
import { createStorage } from './storage.ts'
import { createThread } from './thread.ts'

type Needs = Wording & { element: HTMLElement; settings: Settings; changed: () => void }

/** Everything one conversation on a page is made of, until it is taken down or exchanged for another. */
export const createSession = ({ element, settings, messages, words, changed }: Needs) => {
  const ending = new AbortController()
  const api = createApi(settings, ending.signal)
  const tab = createStorage('sessionStorage')
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
    words,
    api,
    // The writer's code takes these from here: a chunk in common would be a step more before the first comment.
    refusalOf,
    tab,
    thread: createThread({ api, settings, changed: unlessEnded, failed: code => tell('error', { code }) }),
    mine: createMine(settings),
    draft: createDraft(settings, tab),
    tell,
    ended: ending.signal,
    end: () => ending.abort(),
  }
}

export type Session = ReturnType<typeof createSession>
