/** @jsxImportSource preact */
import { useSignal } from '@preact/signals'
import type { ComponentChildren } from 'preact'
import { useEffect } from 'preact/hooks'
import { useDesk } from '../desk.ts'

type Props<TAnswer> = {
  ask: () => Promise<TAnswer>
  /** What is shown of an answer; `set` puts another in its place. */
  children: (answer: TAnswer, set: (next: TAnswer) => void) => ComponentChildren
}

/** What is asked for once it comes into sight: until it is there, and where it does not come. */
export const Loaded = <TAnswer,>({ ask, children }: Props<TAnswer>) => {
  const { messages } = useDesk()
  const { loading, failed, retry } = messages.value
  const read = useSignal<{ answer: TAnswer } | 'loading' | 'failed'>('loading')
  const set = (answer: TAnswer) => {
    read.value = { answer }
  }
  const load = async () => {
    read.value = 'loading'
    await ask().then(set, () => {
      read.value = 'failed'
    })
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
