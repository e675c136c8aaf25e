import { batch, computed, signal } from '@preact/signals'
import type { InferOutput } from 'valibot'
import type { QueuedComment } from '../../../shared/contract/moderated-comment.ts'
import type { Standing, Status } from '../../../shared/domain/decision.ts'
import { type Api, problemOf } from '../api.ts'

export type Comment = InferOutput<typeof QueuedComment>

export type Card = {
  comment: Comment
  /** Somebody else has decided meanwhile. */
  decided?: Standing
  /** Why a decision was not taken. */
  refused?: string
}

export type Phase = { name: 'loading' } | { name: 'shown' } | { name: 'failed'; code: string }

type Needs = {
  api: Pick<Api, 'list'>
  site: string
  status: Status
  /** Decided here, and not yet told to the server: it does not come back with a page. */
  isLeaving: (id: string) => boolean
}

const pageSize = 50
/** So many cards below the current one, and the next page is fetched. */
const ahead = 20

const orderOf = (status: Status) => (status === 'pending' ? 'oldest' : 'newest')

/**
 * One queue as far as it is loaded. It stays put while somebody works in it: what arrives later is announced; what is
 * decided leaves, and the next card takes its place under the moderator's hand.
 */
export const createQueue = ({ api, site, status, isLeaving }: Needs) => {
  const cards = signal<readonly Card[]>([])
  const phase = signal<Phase>({ name: 'loading' })
  const currentId = signal<string | undefined>(undefined)
  const selected = signal<ReadonlySet<string>>(new Set())
  const pending = signal(0)
  const arrived = signal<readonly string[]>([])
  const cursor = signal<string | null>(null)
  const order = orderOf(status)
  /** Once somebody works in it, nothing in it moves by itself. */
  const touched = signal(false)
  /** Whatever was in this list once does not come back by itself. */
  const known = new Set<string>()

  const current = computed(() => Math.max(0, indexOf(currentId.value)))
  const indexOf = (id: string | undefined) => cards.value.findIndex(({ comment }) => comment.id === id)

  let loaded: Promise<void> | undefined
  const load = (): Promise<void> => {
    loaded = loadFirst()
    return loaded
  }

  const loadFirst = async (): Promise<void> => {
    known.clear()
    batch(() => {
      touched.value = false
      currentId.value = undefined
      phase.value = { name: 'loading' }
      cards.value = []
      selected.value = new Set()
      arrived.value = []
    })
    try {
      append(await api.list(site, { status, order, limit: pageSize }))
      phase.value = { name: 'shown' }
    } catch (error) {
      phase.value = { name: 'failed', code: problemOf(error)?.code ?? 'unavailable' }
    }
  }

  const unknown = (comments: readonly Comment[]): Card[] => {
    const fresh = comments.filter(({ id }) => !known.has(id))
    for (const { id } of fresh) known.add(id)
    return fresh.filter(({ id }) => !isLeaving(id)).map(comment => ({ comment }))
  }

  const append = (page: Awaited<ReturnType<Api['list']>>) => {
    const fresh = unknown(page.comments)
    batch(() => {
      cards.value = inOrder([...cards.value, ...fresh])
      cursor.value = page.nextCursor
      pending.value = page.pending
      currentId.value ??= cards.value.at(0)?.comment.id
      arrived.value = arrived.value.filter(id => !known.has(id))
    })
  }

  let coming: Promise<void> | undefined
  const more = (limit = pageSize): Promise<void> => {
    const from = cursor.value
    if (from === null) return Promise.resolve()
    coming ??= api
      .list(site, { status, order, limit, cursor: from })
      .then(append)
      .finally(() => {
        coming = undefined
      })
    return coming
  }

  /** Loads on until `count` cards are there, or all. */
  const loadUpTo = async (count: number): Promise<void> => {
    await loaded
    while (cursor.value !== null && cards.value.length < count) {
      const from = cursor.value
      await more(100).catch(() => {})
      if (cursor.value === from) return
    }
  }

  const loadAhead = () => {
    if (cards.value.length - current.value < ahead) void more().catch(() => {})
  }

  const moveTo = (id: string | undefined) => {
    if (id !== undefined && id !== currentId.value) touched.value = true
    if (id !== undefined) currentId.value = id
    loadAhead()
  }

  /** Announces what came since; where older pages are still to come, they will bring it. */
  const look = async (): Promise<void> => {
    const page = await api.list(site, { status, order: 'newest', limit: 20 })
    const laterPagesBringIt = order === 'oldest' && cursor.value !== null
    batch(() => {
      pending.value = page.pending
      arrived.value = laterPagesBringIt ? [] : page.comments.map(({ id }) => id).filter(id => !known.has(id))
    })
  }

  /** Shows what was announced, where its order puts it. */
  const showArrived = async (): Promise<void> => {
    const page = await api.list(site, { status, order: 'newest', limit: 100 })
    const fresh = unknown(page.comments)
    batch(() => {
      cards.value =
        order === 'oldest' ? inOrder([...cards.value, ...fresh.toReversed()]) : [...fresh, ...cards.value]
      arrived.value = []
      moveTo((order === 'oldest' ? fresh.at(-1) : fresh.at(0))?.comment.id)
    })
  }

  /** Takes cards out; the card after them becomes the current one, or the last that is left. */
  const take = (ids: ReadonlySet<string>): void => {
    touched.value = true
    const at = current.value
    const rest = cards.value.filter(({ comment }) => !ids.has(comment.id))
    const next = cards.value.slice(at).find(({ comment }) => !ids.has(comment.id)) ?? rest.at(-1)
    batch(() => {
      count(rest.length - cards.value.length)
      cards.value = rest
      currentId.value = next?.comment.id
      selected.value = new Set([...selected.value].filter(id => !ids.has(id)))
    })
    loadAhead()
  }

  /** What a moderator wants read last comes after the others; the card in hand stays, and so do those above it. */
  const inOrder = (all: readonly Card[]): Card[] => {
    const below = indexOf(currentId.value) + 1
    return [...all.slice(0, below), ...putLast(all.slice(below), ({ comment }) => comment.sortLast === true)]
  }

  /** A moderator wants these read last, or no longer. */
  const mark = (ids: ReadonlySet<string>, isLast: boolean): void => {
    const marked = (card: Card): Card => {
      const { sortLast: _, ...comment } = card.comment
      return { ...card, comment: isLast ? { ...comment, sortLast: true } : comment }
    }
    cards.value = inOrder(cards.value.map(card => (ids.has(card.comment.id) ? marked(card) : card)))
  }

  /** Colleagues have these before them: others come first. */
  const postpone = (ids: ReadonlySet<string>): void => {
    const first = cards.value.find(({ comment }) => !ids.has(comment.id))
    if (first === undefined) return
    batch(() => {
      currentId.value = first.comment.id
      cards.value = putLast(cards.value, ({ comment }) => ids.has(comment.id))
    })
  }

  /** Puts a card back to where it was, and makes it the current one. */
  const putBack = (card: Card): void => {
    const isBefore = ({ comment: { id } }: Card) =>
      order === 'oldest' ? id < card.comment.id : id > card.comment.id
    const others = cards.value.filter(({ comment }) => comment.id !== card.comment.id)
    const at = others.findIndex(other => !isBefore(other))
    batch(() => {
      count(1 + others.length - cards.value.length)
      cards.value = at < 0 ? [...others, card] : others.toSpliced(at, 0, card)
      currentId.value = card.comment.id
    })
  }

  /** What is decided here waits no longer, before the server has counted again; beyond 99 it says no number. */
  const count = (more: number): void => {
    if (status === 'pending' && pending.value < 100) pending.value = Math.max(0, pending.value + more)
  }

  const change = (id: string, how: (card: Card) => Card): void => {
    cards.value = cards.value.map(card => (card.comment.id === id ? how(card) : card))
  }

  return {
    site,
    status,
    cards,
    phase,
    currentId,
    current,
    /** How many wait, as far as is known; 100 means «100 or more». */
    waiting: computed(() =>
      status === 'pending' && phase.value.name === 'shown' && cursor.value === null
        ? cards.value.length
        : pending.value,
    ),
    selected,
    touched,
    postpone,
    mark,
    arrived,
    hasMore: computed(() => cursor.value !== null),
    load,
    more,
    loadUpTo,
    look,
    showArrived,
    moveTo,
    take,
    putBack,
    change,
  }
}

export type Queue = ReturnType<typeof createQueue>

const putLast = (cards: readonly Card[], isLast: (card: Card) => boolean): Card[] => [
  ...cards.filter(card => !isLast(card)),
  ...cards.filter(isLast),
]
