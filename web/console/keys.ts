import { type Status, statuses } from '../../shared/domain/decision.ts'
import type { KeyName } from '../messages/console/console-messages.ts'

/** What a key asks for; where it is `queues`, which. */
export type Pressed = { name: KeyName; status: Status }

/**
 * Keys by where they are and not by what they type: on an Arabic layout the J key gives ت.
 * UI Events, `KeyboardEvent.code`: https://w3c.github.io/uievents-code/
 */
const byCode: Readonly<Record<string, KeyName>> = {
  KeyJ: 'next',
  ArrowDown: 'next',
  KeyK: 'previous',
  ArrowUp: 'previous',
  KeyA: 'approve',
  KeyX: 'reject',
  'Shift+KeyX': 'rejectFor',
  KeyS: 'spam',
  KeyT: 'trash',
  KeyH: 'hold',
  KeyR: 'reply',
  KeyE: 'edit',
  KeyU: 'undo',
  Space: 'select',
  'Shift+Space': 'range',
  Slash: 'search',
  'Shift+Slash': 'help',
  Enter: 'history',
  KeyI: 'invisible',
}

/** Nothing while somebody types, nor where a key has a meaning of its own already. */
type Event = Pick<
  KeyboardEvent,
  | 'target'
  | 'code'
  | 'shiftKey'
  | 'ctrlKey'
  | 'altKey'
  | 'metaKey'
  | 'isComposing'
  | 'repeat'
  | 'defaultPrevented'
>

export const pressed = (event: Event): Pressed | undefined => {
  const { target, code, shiftKey, ctrlKey, altKey, metaKey, isComposing, repeat } = event
  if (ctrlKey || altKey || metaKey || isComposing || event.defaultPrevented) return undefined
  if (target instanceof Element && target.closest('input:not([type=checkbox]),textarea,select,dialog'))
    return undefined
  const isOnControl = target instanceof Element && target.closest('a,button,summary,[type=checkbox]')
  if (isOnControl && ['Space', 'Enter'].includes(code)) return undefined

  const digit = /^Digit([1-5])$/.exec(code)?.[1]
  const status = statuses[Number(digit ?? 1) - 1] ?? 'pending'
  const name = digit ? 'queues' : byCode[`${shiftKey ? 'Shift+' : ''}${code}`]
  if (name === undefined) return undefined
  // A key that is held down moves on, and never decides on what has not been read.
  if (repeat && name !== 'next' && name !== 'previous') return undefined
  return { name, status }
}

/** As they are printed on the keys, for the list of them. */
export const keyCaps = {
  next: ['J', '↓'],
  previous: ['K', '↑'],
  approve: ['A'],
  reject: ['X'],
  rejectFor: ['⇧ X'],
  spam: ['S'],
  trash: ['T'],
  hold: ['H'],
  reply: ['R'],
  edit: ['E'],
  undo: ['U'],
  select: ['␣'],
  range: ['⇧ ␣'],
  queues: ['1', '2', '3', '4', '5'],
  search: ['/'],
  history: ['⏎'],
  invisible: ['I'],
  help: ['?'],
} as const satisfies Record<KeyName, readonly string[]>
