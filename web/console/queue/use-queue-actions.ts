import { type ReadonlySignal, useComputed, useSignal } from '@preact/signals'
import { useLocation } from 'preact-iso/router'
import type { Decision, Status } from '../../../shared/domain/decision.ts'
import type { KeyName } from '../../messages/console/console-messages.ts'
import { useDesk } from '../desk.ts'
import { useKeys } from '../use-keys.ts'
import type { Card, Queue } from './queue.ts'
import { useSelection } from './use-selection.ts'
import { useSteady } from './use-steady.ts'

/** From so many on their number is named and asked for before, whether by key or by button. */
const many = 10

/** What asks for words before it is done. */
export type Asked = 'reject' | 'reply' | 'edit'

/** What is open, about the card it was opened for: another may come into the hand meanwhile. */
type Dialog = 'help' | { what: Asked; card: Card }

type Needs = {
  queue: Queue
  /** The cards in sight. A key may come before the page is painted anew: it reads what is true then. */
  shown: ReadonlySignal<readonly Card[]>
  mayDecide: boolean
}

/** What can be done on a queue's page, by key or by button, and what of the page is open for it. */
export const useQueueActions = ({ queue, shown, mayDecide }: Needs) => {
  const { decide, undo, keysOn, messages, words } = useDesk()
  const { route } = useLocation()
  const dialog = useSignal<Dialog | undefined>(undefined)
  const openId = useSignal<string | undefined>(undefined)
  const bare = useSignal(false)
  const selection = useSelection(queue, shown)
  const current = useComputed(
    () => shown.value.find(({ comment }) => comment.id === queue.currentId.value) ?? shown.value.at(0),
  )
  const currentId = () => current.value?.comment.id

  const goTo = (id: string | undefined) => {
    queue.moveTo(id)
    // After the list is painted anew: by then another key may have moved on.
    requestAnimationFrame(() => document.getElementById(`card-${queue.currentId.value}`)?.focus())
  }
  const move = (by: 1 | -1) => {
    const { value: cards } = shown
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
    const { value: cards } = shown
    const stays = ({ comment }: Card) => !ids.has(comment.id)
    const at = cards.findIndex(({ comment }) => comment.id === currentId())
    const next = cards.slice(Math.max(0, at)).find(stays) ?? cards.findLast(stays)
    decide(decision, ids, reason)
    goTo(next?.comment.id)
  }

  /** On the selected, or else the one card: the current one. */
  const decideHere = (decision: Decision, reason?: string, id = currentId()) => {
    const { value: selected } = queue.selected
    decideOn(decision, selected.size > 0 ? selected : new Set(id === undefined ? [] : [id]), reason)
  }

  const decideCard = useSteady((decision: Decision, id: string) => decideOn(decision, new Set([id])))
  const toggleOpen = useSteady((id: string | undefined) => {
    openId.value = openId.value === id ? undefined : id
  })
  const ask = useSteady((what: Asked, id: string) => {
    // What was selected elsewhere is not what this card's button is about.
    if (!queue.selected.value.has(id)) queue.selected.value = new Set()
    queue.moveTo(id)
    askHere(what)()
  })

  const askHere = (what: Asked) => () => {
    const card = current.value
    if (!mayDecide || card === undefined) return
    // What a colleague has goes to the end only before anything was touched.
    queue.touched.value = true
    dialog.value = { what, card }
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
