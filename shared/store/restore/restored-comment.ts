import { isDeepStrictEqual } from 'node:util'
import type { AttributeValue, DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { unmarshall } from '@aws-sdk/util-dynamodb'
import * as v from 'valibot'
import type { ChainedEvent } from '../../domain/event-chain.ts'
import type { Clock } from '../../domain/ports.ts'
import { isKept } from '../../domain/retention.ts'
import { createChains } from '../chains.ts'
import { erasedKey } from '../keys.ts'
import { replay } from './replay.ts'
import { isThere, type Rule } from './rule.ts'

type Item = Record<string, AttributeValue>
type Needs = { client: DynamoDBClient; tables: { comments: string; ephemera: string }; clock: Clock }

/**
 * A comment comes back as it was with what was decided since, which its events tell: they are brought back first. What was
 * purged or has run out since stays away; so does the tie to a person who was erased.
 */
export const createRestoredComment = ({ client, tables, clock }: Needs): Rule => {
  const chains = createChains(client, tables.comments)
  const isErased = async (authorKey: string | undefined) =>
    authorKey !== undefined && (await isThere(client, tables.ephemera, erasedKey(authorKey)))
  /** Its words stand in its answers, too, and are gone with it. */
  const isGone = async (site: string, parent: string | undefined) => {
    if (parent === undefined) return false
    const { events } = await chains.read(site, parent)
    const last = events.findLast(({ event }) => event !== undefined && event.action !== 'edit')?.event
    const until = last !== undefined && 'until' in last ? last.until : undefined
    return !isKept({ keptUntil: until }, clock())
  }

  return async (backup, live) => {
    const { site, thread, id, version, authorKey, parent } = v.parse(Commented, unmarshall(backup))
    const since = await eventsSince(chains, site, id, version)
    if (since === undefined) return live === undefined ? 'left' : 'kept'
    const replayed = replay(backup, { site, thread, id }, since)
    const wasEdited = since.some(({ action }) => action === 'edit')

    if (live === undefined) {
      if (hasRunOut(replayed, clock())) return 'gone'
      if (wasEdited) return 'left'
      const [isSevered, isAlone] = await Promise.all([isErased(authorKey), isGone(site, parent?.id)])
      const severed = [...(isSevered ? author : []), ...(isAlone ? ['parent'] : [])]
      return { as: 'brought-back', put: without(replayed, severed) }
    }

    const expected = asAltered(live, replayed, wasEdited)
    if (isDeepStrictEqual(expected, live)) return since.length === 0 ? 'same' : 'kept'
    if (numberOf(live) > numberOf(replayed)) return 'kept'
    return { as: 'mended', put: expected, where: unchanged(live) }
  }
}

const Commented = v.object({
  site: v.string(),
  thread: v.string(),
  id: v.string(),
  version: v.number(),
  authorKey: v.optional(v.string()),
  parent: v.optional(v.object({ id: v.string() })),
})

/** Every event after a version, in order; `undefined` where one of them is missing or is not what was written. */
const eventsSince = async (
  chains: ReturnType<typeof createChains>,
  site: string,
  id: string,
  version: number,
): Promise<ChainedEvent[] | undefined> => {
  const { events } = await chains.read(site, id)
  const since = events.filter(each => each.version > version)
  const known = since.flatMap(({ event }) => (event !== undefined && 'id' in event ? [event] : []))
  const isWhole = known.every((event, index) => event.version === version + 1 + index)
  return isWhole && known.length === since.length ? known : undefined
}

const hasRunOut = ({ expiresAt }: Item, now: Date): boolean =>
  expiresAt?.N !== undefined && Number(expiresAt.N) * 1000 <= now.getTime()

const author = ['authorKey', 'authorPk', 'authorSk']

/** What may be taken off a comment, or put to it, without an event. */
const severable = [...author, 'parent']
const edited = ['content', 'editedAt', 'wordsKey']

/** With what was changed since beside its events: what was severed stays severed, and new words stay. */
const asAltered = (live: Item, replayed: Item, wasEdited: boolean): Item => {
  const severed = severable.filter(name => live[name] === undefined)
  const altered = ['verified', ...(wasEdited ? edited : [])]
  return { ...without(replayed, [...severed, ...altered]), ...only(live, altered) }
}

const without = (item: Item, names: readonly string[]): Item =>
  Object.fromEntries(Object.entries(item).filter(([name]) => !names.includes(name)))

const only = (item: Item, names: readonly string[]): Item =>
  Object.fromEntries(Object.entries(item).filter(([name]) => names.includes(name)))

const unchanged = ({ version, eventHash, verified }: Item) => ({ version, eventHash, verified })

const numberOf = ({ version }: Item): number => Number(version?.N)
