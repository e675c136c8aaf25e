import type { ReadonlySignal } from '@preact/signals'
import { useMemo } from 'preact/hooks'
import type { Card, Queue } from './queue.ts'

/** Several cards at once: one by one, or a range from the last one that was touched. Stays one object: cards hold it. */
export const useSelection = ({ selected }: Queue, shown: ReadonlySignal<readonly Card[]>) =>
  useMemo(() => createSelection(selected, shown), [selected, shown])

const createSelection = (selected: Queue['selected'], shown: ReadonlySignal<readonly Card[]>) => {
  let anchor: string | undefined
  const indexOf = (id: string | undefined) => shown.value.findIndex(({ comment }) => comment.id === id)

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
      const range = shown.value.slice(from, to + 1).map(({ comment }) => comment.id)
      selected.value = new Set([...selected.value, ...range])
    },
    all: (): void => {
      selected.value = new Set(shown.value.map(({ comment }) => comment.id))
    },
    none: (): void => {
      selected.value = new Set()
    },
  }
}

export type Selection = ReturnType<typeof useSelection>
