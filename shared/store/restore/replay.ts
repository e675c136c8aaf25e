import type { AttributeValue } from '@aws-sdk/client-dynamodb'
import { marshall } from '@aws-sdk/util-dynamodb'
import { type ChainedEvent, hashOf } from '../../domain/event-chain.ts'
import { publishedPk, queuePk, waitingKey } from '../keys.ts'

type Item = Record<string, AttributeValue>
type Place = { site: string; thread: string; id: string }

/**
 * A comment's item as the events after it left it, with its place in every index. An edit's new words are in no event:
 * of these only that they are others now is told.
 */
export const replay = (item: Item, place: Place, events: readonly ChainedEvent[]): Item =>
  events.reduce((before, event) => after(before, place, event), item)

const after = (before: Item, place: Place, event: ChainedEvent): Item => {
  const { version, by, at } = event
  const told = marshall({ version, decidedBy: by, decidedAt: at, eventHash: hashOf(event) })
  if (event.action === 'edit') return { ...before, ...told, editedAt: { S: at } }

  const {
    publishedPk: _,
    publishedSk: __,
    waitingPk: ___,
    waitingSk: ____,
    expiresAt: _____,
    ...rest
  } = before
  return { ...rest, ...told, ...marshall(standing(place, event)) }
}

/** As `move-comment.ts` writes it. */
const standing = ({ site, thread, id }: Place, { to, at, until }: ChainedEvent) => ({
  status: to,
  queuePk: queuePk(site, to),
  ...(to === 'approved' && { publishedPk: publishedPk(site, thread), publishedSk: id }),
  ...(to === 'pending' && waitingKey(site, at, id)),
  ...(until !== undefined && { expiresAt: Date.parse(until) / 1000 }),
})
