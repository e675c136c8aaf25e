/** @jsxImportSource preact */
import { useSignal } from '@preact/signals'
import type { ComponentChildren } from 'preact'
import { useEffect } from 'preact/hooks'
import { useDesk } from '../desk.ts'

type Props<TAnswer> = {
  ask: () => Promise<TAnswer>
  /** What is shown of an answer; `set` makes another of it, as it stands by then. */
  children: (answer: TAnswer, set: (next: (now: TAnswer) => TAnswer) => void) => ComponentChildren
}

/**
 * Asks once, when it is first drawn, and shows the answer; until then that it loads, or that it failed, with a way to ask
 * again. Another `ask` is not noticed: give it another `key`.
 */
export const Loaded = <TAnswer,>({ ask, children }: Props<TAnswer>) => {
  const { messages } = useDesk()
  const { loading, failed, retry } = messages.value
  const read = useSignal<{ answer: TAnswer } | 'loading' | 'failed'>('loading')
  const set = (next: (now: TAnswer) => TAnswer) => {
    if (typeof read.value === 'object') read.value = { answer: next(read.value.answer) }
  }
  const load = async () => {
    read.value = 'loading'
    await ask().then(
      answer => {
        read.value = { answer }
      },
      () => {
        read.value = 'failed'
      },
    )
  }
  useEffect(() => {
    void load()
  }, [])

  if (read.value === 'loading') return <p role="status">{loading}</p>
  if (read.value === 'failed')
    return (
      <p role="alert">
        {failed}{' '}
        <button type="button" onClick={load}>
          {retry}
        </button>
      </p>
    )
  return <>{children(read.value.answer, set)}</>
}
