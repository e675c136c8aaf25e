import { signal } from '@preact/signals'
import { type Decision, type Status, statusAfter } from '../../../shared/domain/decision.ts'
import type { Card, Queue } from './queue.ts'
import type { Answer, Order, Unsent } from './unsent.ts'

/** A step that can be taken back: what was decided, on which cards as they were. */
export type Step = { decision: Decision; taken: readonly Taken[] }
type Taken = { card: Card; order: Order }

type Needs = {
  /** The queue on the screen, if there is one. */
  queue: () => Queue | undefined
  unsent: () => Pick<Unsent, 'push' | 'cancel' | 'orders'>
  /** A decision that was not taken, on a comment that is not on the screen. */
  notTaken: (answer: Answer) => void
}

const kept = 20

/** The way back is a decision too, never a deletion. */
const backTo = {
  pending: 'hold',
  approved: 'approve',
  rejected: 'reject',
  spam: 'spam',
  trash: 'trash',
} as const satisfies Record<Status, Decision>

/**
 * Decides at once on the screen and certainly on the server. A card that comes back says why: a colleague was first,
 * or the server will not do it.
 */
export const createDecide = ({ queue, unsent, notTaken }: Needs) => {
  const steps = signal<readonly Step[]>([])
  const onTheWay = new Map<string, Card>()

  const push = (taken: readonly Taken[]): void => {
    for (const { card, order } of taken) onTheWay.set(keyOf(order), card)
    unsent().push(taken.map(({ order }) => order))
  }

  /** How many it is decided on: those that stand there already only leave. */
  const decide = (decision: Decision, ids: ReadonlySet<string>, reason?: string): number => {
    const shown = queue()
    if (shown === undefined) return 0
    const cards = shown.cards.value.filter(({ comment }) => ids.has(comment.id))
    const leaving = cards.filter(card => card.decided || statusAfter[decision] !== standing(card).status)
    const taken = leaving
      .filter(card => statusAfter[decision] !== standing(card).status)
      .map(card => ({ card, order: orderFor(card, shown.site, decision, reason) }))
    shown.take(new Set(leaving.map(({ comment }) => comment.id)))
    if (taken.length === 0) return 0
    steps.value = [...steps.value, { decision, taken }].slice(-kept)
    push(taken)
    return taken.length
  }

  /** Takes the last step back: unsaid where it has not left yet, else by the opposite decision. */
  const undo = (): Step | undefined => {
    const step = steps.value.at(-1)
    if (step === undefined) return undefined
    steps.value = steps.value.slice(0, -1)
    const shown = queue()
    const back = step.taken.map(({ card, order }) =>
      unsent().cancel(order) ? { card, order: undefined } : takenBack(card, order),
    )
    push(back.flatMap(({ card, order }) => (order ? [{ card, order }] : [])))
    for (const [index, { card }] of back.entries()) {
      const isHere = step.taken[index]?.order.site === shown?.site
      if (isHere && card.comment.status === shown?.status) shown.putBack(card)
    }
    return step
  }

  /** Takes back everything that has not left yet. */
  const stop = (): void => {
    const shown = queue()
    for (const order of unsent().orders.value) {
      const card = onTheWay.get(keyOf(order))
      if (!unsent().cancel(order)) continue
      onTheWay.delete(keyOf(order))
      forget(order)
      if (card && order.site === shown?.site && card.comment.status === shown.status) shown.putBack(card)
    }
  }

  const answered = (order: Order, answer: Answer): void => {
    const card = onTheWay.get(keyOf(order))
    onTheWay.delete(keyOf(order))
    if (answer.outcome === 'decided') return
    forget(order)
    const shown = queue()
    if (card === undefined || shown?.site !== order.site || shown.status !== card.comment.status) {
      notTaken(answer)
      return
    }
    const told = answer.outcome === 'stale' ? { decided: answer.current } : { refused: answer.code }
    const { value: hand } = shown.currentId
    shown.putBack({ comment: card.comment, ...told })
    // What comes back does not take the hand away from where it is.
    if (hand !== undefined) shown.currentId.value = hand
  }

  const forget = ({ id }: Order): void => {
    steps.value = steps.value
      .map(step => ({ ...step, taken: step.taken.filter(({ order }) => order.id !== id) }))
      .filter(({ taken }) => taken.length > 0)
  }

  return { decide, undo, stop, answered, steps }
}

const keyOf = ({ id, version }: Order): string => `${id}:${version}`

/** Where a comment stands as far as is known here: a colleague's decision comes after what was read. */
const standing = ({ comment, decided }: Card): { status: Status; version: number } => decided ?? comment

const orderFor = (card: Card, site: string, decision: Decision, reason: string | undefined): Order => ({
  site,
  id: card.comment.id,
  decision,
  version: standing(card).version,
  ...(reason !== undefined && { reason }),
})

const takenBack = (card: Card, { site, id, version }: Order): { card: Card; order: Order } => {
  const decided = version + 1
  const standsAgain = { version: decided + 1 }
  return {
    card: card.decided
      ? { ...card, decided: { ...card.decided, ...standsAgain } }
      : { comment: { ...card.comment, ...standsAgain } },
    order: { site, id, decision: backTo[standing(card).status], version: decided },
  }
}
