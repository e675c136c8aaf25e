/** @jsxImportSource preact */
import { type ReadonlySignal, useComputed } from '@preact/signals'
import { Card, type CardProps } from '../card/card.tsx'
import type { createClaims } from './claims.ts'
import type { Card as CardOf } from './queue.ts'

type Each = Omit<CardProps, 'card' | 'isCurrent' | 'isSelected' | 'isOpen' | 'claim'> & {
  current: ReadonlySignal<CardOf | undefined>
  openId: ReadonlySignal<string | undefined>
  colleagues: ReturnType<typeof createClaims>['colleagues']
}

/** Thousands of cards may be loaded: a key costs what it changes, and nothing for those that stay as they are. */
export const Cards = ({ shown, ...each }: Each & { shown: ReadonlySignal<readonly CardOf[]> }) => (
  <ol class="cards">
    {shown.value.map(card => (
      <InPlace key={card.comment.id} card={card} {...each} />
    ))}
  </ol>
)

const InPlace = ({ current, openId, colleagues, ...rest }: Each & Pick<CardProps, 'card'>) => {
  const { id } = rest.card.comment
  const { selected } = rest.queue
  const isCurrent = useComputed(() => current.value?.comment.id === id).value
  const isSelected = useComputed(() => selected.value.has(id)).value
  const isOpen = useComputed(() => openId.value === id).value
  const claim = useComputed(() => colleagues.value.get(id)).value
  return (
    <li class={isCurrent ? undefined : 'resting'}>
      <Card {...rest} {...{ isCurrent, isSelected, isOpen, claim }} />
    </li>
  )
}
