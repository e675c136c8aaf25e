import { batch, type Signal, signal } from '@preact/signals'
import { createContext } from 'preact'
import { useContext } from 'preact/hooks'
import type { InferOutput } from 'valibot'
import type { ModeratedSites } from '../../shared/contract/moderated-comment.ts'
import type { Decision, Status } from '../../shared/domain/decision.ts'
import type { Locale } from '../../shared/domain/locale.ts'
import type { ConsoleMessages } from '../messages/console/console-messages.ts'
import { loadConsoleMessages } from '../messages/console/load-console-messages.ts'
import { createApi } from './api.ts'
import { nameOf } from './name-of.ts'
import { createPreferences } from './preferences.ts'
import { createDecide } from './queue/decide.ts'
import { createQueue, type Queue } from './queue/queue.ts'
import { createUnsent } from './queue/unsent.ts'
import type { Session } from './sign-in/session.ts'
import { createConsoleWords } from './words.ts'

export type Site = InferOutput<typeof ModeratedSites>['sites'][number]
/** What was last done or went wrong, said for a while. */
export type Said = { text: string; undoable: boolean }

type Needs = {
  session: Session
  messages: ConsoleMessages
  /** Leaves to sign in again, and out for good. */
  leave: { signIn: () => void; signOut: () => void }
}

const saidMilliseconds = 8000

/** All that the console is made of while somebody works at it. */
export const createDesk = ({ session, messages: first, leave }: Needs) => {
  const preferences = createPreferences()
  const messages = signal(first)
  const words = signal(createConsoleWords(first))
  const queue: Signal<Queue | undefined> = signal(undefined)
  const sites = signal<readonly Site[] | undefined>(undefined)
  const said = signal<Said | undefined>(undefined)

  let ending: ReturnType<typeof setTimeout> | undefined
  const say = (text: string, { undoable = false } = {}): void => {
    clearTimeout(ending)
    said.value = { text, undoable }
    ending = setTimeout(() => {
      said.value = undefined
    }, saidMilliseconds)
  }

  const api = createApi(session, () => messages.value.locale)
  const unsent = createUnsent({
    person: session.person,
    decide: api.decide,
    answered: (order, answer) => decide.answered(order, answer),
    wait: milliseconds =>
      new Promise(resolve => {
        setTimeout(resolve, milliseconds)
        window.addEventListener('online', resolve, { signal: AbortSignal.timeout(milliseconds) })
      }),
  })
  const decide = createDecide({
    queue: () => queue.value,
    unsent: () => unsent,
    notTaken: answer => {
      if (answer.outcome === 'stale')
        say(messages.value.overruled.replace('{name}', nameOf(answer.current.by, messages.value)))
      if (answer.outcome === 'refused') say(messages.value.refused.replace('{code}', answer.code))
    },
  })

  return {
    api,
    session,
    leave,
    messages,
    words,
    queue,
    sites,
    said,
    say,
    unsent,
    steps: decide.steps,
    stop: decide.stop,
    keysOn: preferences.keysOn,

    speak: async (next: Locale): Promise<void> => {
      const spoken = await loadConsoleMessages(next)
      preferences.locale.value = next
      batch(() => {
        messages.value = spoken
        words.value = createConsoleWords(spoken)
      })
    },
    openQueue: (site: string, status: Status): Queue => {
      const opened = createQueue({
        api,
        site,
        status,
        isLeaving: id => unsent.orders.value.some(order => order.id === id),
      })
      queue.value = opened
      void opened.load()
      return opened
    },
    /** On the selected cards, or else on the current one. */
    decide: (decision: Decision, ids: ReadonlySet<string>, reason?: string): void => {
      const count = decide.decide(decision, ids, reason)
      if (count > 0) say(words.value.plural(messages.value.done[decision], count), { undoable: true })
    },
    undo: (): void => {
      say(decide.undo() ? messages.value.undone : messages.value.nothingToUndo)
    },
  }
}

export type Desk = ReturnType<typeof createDesk>

export const DeskContext = createContext<Desk | undefined>(undefined)

export const useDesk = (): Desk => {
  const desk = useContext(DeskContext)
  if (desk === undefined) throw new Error('Only within a desk')
  return desk
}
