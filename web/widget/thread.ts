import { type Api, refusalOf } from './api.ts'
import type { Settings } from './settings.ts'
import type { ShownComment } from './shown-comment.ts'

export type Thread = {
  phase: 'loading' | 'shown' | 'failed'
  comments: readonly ShownComment[]
  count: number
  closed: boolean
  nextCursor: string | null
  /** Published since, and shown when the reader asks for them. */
  fresh: readonly ShownComment[]
  /** A further page is on its way, or did not come. */
  more: 'idle' | 'loading' | 'failed'
}

type Needs = {
  api: Pick<Api, 'list'>
  settings: Pick<Settings, 'order' | 'pageSize'>
  /** Called after each change. */
  changed: () => void
  failed: (code: string) => void
}

const nothing: Thread = {
  phase: 'loading',
  comments: [],
  count: 0,
  closed: false,
  nextCursor: null,
  fresh: [],
  more: 'idle',
}

/** A conversation as far as it is loaded. What arrives later never moves what is being read. */
export const createThread = ({ api, settings: { order, pageSize }, changed, failed }: Needs) => {
  let thread = nothing
  const set = (change: Partial<Thread>) => {
    thread = { ...thread, ...change }
    changed()
  }
  const unknown = (comments: readonly ShownComment[]) => {
    const known = new Set([...thread.comments, ...thread.fresh].map(({ id }) => id))
    return comments.filter(({ id }) => !known.has(id))
  }
  const fail = (error: unknown) => failed(refusalOf(error)?.code ?? 'unavailable')

  const load = async (page = api.list({ order, limit: pageSize })): Promise<void> => {
    set(nothing)
    try {
      const { comments, ...rest } = await page
      set({ phase: 'shown', comments, ...rest })
    } catch (error) {
      set({ phase: 'failed' })
      fail(error)
    }
  }

  let coming: Promise<void> | undefined
  /** Whoever asks while a page is on its way waits for that one. */
  const more = (limit = pageSize): Promise<void> => {
    coming ??= nextPage(limit).finally(() => {
      coming = undefined
    })
    return coming
  }

  const nextPage = async (limit: number): Promise<void> => {
    const { nextCursor: cursor } = thread
    if (cursor === null) return
    set({ more: 'loading' })
    try {
      const { comments, ...rest } = await api.list({ order, limit, cursor })
      set({ comments: [...thread.comments, ...unknown(comments)], ...rest, more: 'idle' })
    } catch (error) {
      set({ more: 'failed' })
      fail(error)
    }
  }

  /** Loads on until the comment is there; false if it is nowhere. */
  const until = async (id: string): Promise<boolean> => {
    for (;;) {
      if (thread.comments.some(comment => comment.id === id)) return true
      if (thread.nextCursor === null || thread.more === 'failed') return false
      await more(100)
    }
  }

  /** Looks for what was published since. Where older pages are still to come, they will bring it. */
  const look = async (): Promise<void> => {
    if (thread.phase !== 'shown') return
    const { comments, count, closed } = await api.list({ order: 'newest', limit: 20 }).catch(() => ({
      ...thread,
      comments: [],
    }))
    const laterPagesBringIt = order === 'oldest' && thread.nextCursor !== null
    const isNewer = ({ id }: ShownComment) => thread.comments.every(shown => shown.id < id)
    const fresh = laterPagesBringIt ? [] : unknown(comments).filter(isNewer)
    if (fresh.length > 0 || count !== thread.count || closed !== thread.closed) {
      set({ count, closed, fresh: [...fresh.toReversed(), ...thread.fresh] })
    }
  }

  /** Shows what waited behind the button, and names the first of it. */
  const showFresh = (): string | undefined => {
    const fresh = thread.fresh.toSorted((one, other) => (one.id < other.id ? -1 : 1))
    const comments =
      order === 'oldest' ? [...thread.comments, ...fresh] : [...fresh.toReversed(), ...thread.comments]
    set({ comments, fresh: [] })
    return (order === 'oldest' ? fresh.at(0) : fresh.at(-1))?.id
  }

  const close = () => set({ closed: true })

  return { get: () => thread, load, more, until, look, showFresh, close }
}
