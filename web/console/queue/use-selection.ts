import { useMemo, useRef } from 'preact/hooks'
import type { Card, Queue } from './queue.ts'

/** Several cards at once: one by one, or a range from the last one that was touched. Stays one object: cards hold it. */
export const useSelection = ({ selected }: Queue, shown: () => readonly Card[]) => {
  const inSight = useRef(shown)
  inSight.current = shown
  return useMemo(() => createSelection(selected, () => inSight.current()), [selected])
}

const createSelection = (selected: Queue['selected'], shown: () => readonly Card[]) => {
  let anchor: string | undefined
  const indexOf = (id: string | undefined) => shown().findIndex(({ comment }) => comment.id === id)

  const toggle = (id: string | undefined): void => {
    if (id === undefined) return
    anchor = id
    const next = new Set(selected.value)
    if (!next.delete(id)) next.add(id)
    selected.value = next
  }

  return {
    toggle,
    upTo: (id: string | undefined): void => {
      const ends = [indexOf(anchor), indexOf(id)].toSorted((one, other) => one - other)
      const [from = -1, to = -1] = ends
      if (from < 0) {
        toggle(id)
        return
      }
      const range = shown()
        .slice(from, to + 1)
        .map(({ comment }) => comment.id)
      selected.value = new Set([...selected.value, ...range])
    },
    all: (): void => {
      selected.value = new Set(shown().map(({ comment }) => comment.id))
    },
    none: (): void => {
      selected.value = new Set()
    },
  }
}

export type Selection = ReturnType<typeof useSelection>
