import { useSignal } from '@preact/signals'
import { useCallback, useRef } from 'preact/hooks'
import { useLocation } from 'preact-iso/router'
import type { Decision, Status } from '../../../shared/domain/decision.ts'
import type { KeyName } from '../../messages/console/console-messages.ts'
import { useDesk } from '../desk.ts'
import { useKeys } from '../use-keys.ts'
import type { Card, Queue } from './queue.ts'
import { useSelection } from './use-selection.ts'

/** From so many on their number is named and asked for before, whether by key or by button. */
const many = 10

/** What asks for words before it is done. */
export type Asked = 'reject' | 'reply' | 'edit'

type Needs = {
  queue: Queue
  /** The cards in sight, as they are when it is asked: a key may come before the page is painted anew. */
  shown: () => readonly Card[]
  mayDecide: boolean
}

/** What can be done on a queue's page, by key or by button, and what of the page is open for it. */
export const useQueueActions = ({ queue, shown, mayDecide }: Needs) => {
  const { decide, undo, keysOn, messages, words } = useDesk()
  const { route } = useLocation()
  const dialog = useSignal<Asked | 'help' | undefined>(undefined)
  const openId = useSignal<string | undefined>(undefined)
  const bare = useSignal(false)
  const selection = useSelection(queue, shown)
  const current = () => {
    const cards = shown()
    return cards.find(({ comment }) => comment.id === queue.currentId.value) ?? cards.at(0)
  }
  const currentId = () => current()?.comment.id

  const goTo = (id: string | undefined) => {
    queue.moveTo(id)
    // After the list is painted anew: by then another key may have moved on.
    requestAnimationFrame(() => document.getElementById(`card-${queue.currentId.value}`)?.focus())
  }
  const move = (by: 1 | -1) => {
    const cards = shown()
    const at = cards.findIndex(({ comment }) => comment.id === currentId())
    goTo(cards[Math.max(0, Math.min(cards.length - 1, at + by))]?.comment.id)
  }

  const sure = (decision: Decision, count: number): boolean => {
    const { confirmBulk, decisions, selected } = messages.value
    const question = confirmBulk.replace('{action}', decisions[decision])
    return count < many || window.confirm(question.replace('{count}', words.value.plural(selected, count)))
  }

  /** The next of those in sight comes under the hand. */
  const decideOn = (decision: Decision, ids: ReadonlySet<string>, reason?: string) => {
    if (!mayDecide || !sure(decision, ids.size)) return
    const cards = shown()
    const stays = ({ comment }: Card) => !ids.has(comment.id)
    const at = cards.findIndex(({ comment }) => comment.id === currentId())
    const next = cards.slice(Math.max(0, at)).find(stays) ?? cards.findLast(stays)
    decide(decision, ids, reason)
    goTo(next?.comment.id)
  }

  /** On the selected, or else the current card. */
  const decideHere = (decision: Decision, reason?: string) => {
    const { value: selected } = queue.selected
    const id = currentId()
    decideOn(decision, selected.size > 0 ? selected : new Set(id === undefined ? [] : [id]), reason)
  }

  // Cards hold this one: it stays the same function, and does what the latest would.
  const latest = useRef(decideOn)
  latest.current = decideOn
  const decideCard = useCallback((decision: Decision, id: string) => {
    latest.current(decision, new Set([id]))
  }, [])

  const toggleOpen = useCallback(
    (id: string | undefined) => {
      openId.value = openId.value === id ? undefined : id
    },
    [openId],
  )
  const ask = useCallback(
    (what: Asked, id: string) => {
      // What was selected elsewhere is not what this card's button is about.
      if (!queue.selected.value.has(id)) queue.selected.value = new Set()
      queue.moveTo(id)
      dialog.value = what
    },
    [queue, dialog],
  )

  const askHere = (what: Asked) => () => {
    if (mayDecide) dialog.value = what
  }

  const acts: Record<KeyName, (status: Status) => void> = {
    next: () => move(1),
    previous: () => move(-1),
    approve: () => decideHere('approve'),
    reject: () => decideHere('reject'),
    spam: () => decideHere('spam'),
    trash: () => decideHere('trash'),
    hold: () => decideHere('hold'),
    rejectFor: askHere('reject'),
    reply: askHere('reply'),
    edit: askHere('edit'),
    undo: () => {
      undo()
      goTo(queue.currentId.value)
    },
    select: () => selection.toggle(currentId()),
    range: () => selection.upTo(currentId()),
    queues: status => route(`/console/${queue.site}/${status}`),
    search: () => document.querySelector<HTMLInputElement>('#search')?.focus(),
    history: () => toggleOpen(currentId()),
    invisible: () => {
      bare.value = !bare.value
    },
    help: () => {
      dialog.value = 'help'
    },
  }
  useKeys(keysOn.value && dialog.value === undefined, ({ name, status }) => acts[name](status))

  return { current, selection, dialog, openId, bare, decideHere, decideCard, toggleOpen, ask }
}
