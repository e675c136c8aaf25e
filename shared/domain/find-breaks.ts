import { type ChainedEvent, type ChainedSiteEvent, hashOf, rootOf } from './event-chain.ts'
import { isKept } from './retention.ts'

/** Where a chain ends by what its comment, or its site, says. */
export type ChainHead = { version: number; eventHash: string }

/** What is kept of a comment, or of a site itself, and of what became of it, in the order of versions. */
export type Chain = {
  /** None where the comment is gone: removed by a hand, or because it was refused and its time has run out. */
  head: ChainHead | undefined
  /** What is kept at a version; `undefined` where it is not the event of that comment and version. */
  events: readonly { version: number; event: ChainedEvent | ChainedSiteEvent | undefined }[]
}

/**
 * The versions at which a chain (a comment's, or without an `id` the site's own) is broken: the event there is missing (the first of several), or is not the one
 * that the next was chained to. An event whose own `previous` was altered is named together with the one before it.
 */
export const findBreaks = (
  site: string,
  id: string | undefined,
  { head, events }: Chain,
  now: Date,
): number[] => {
  if (head === undefined && !hasRunOut(events, now)) return [submitted]
  const breaks = new Set<number>()
  let hash: string | undefined = rootOf(site, id)
  let last = submitted

  for (const { version, event } of events) {
    const isNext = version === last + 1
    if (!isNext) breaks.add(last + 1)
    if (event === undefined) breaks.add(version)
    else if (isNext && hash !== undefined && event.previous !== hash) breaks.add(Math.max(last, firstEvent))
    hash = event && hashOf(event)
    last = version
  }

  if (head === undefined) return sorted(breaks)
  if (head.version !== last) breaks.add(Math.min(head.version, last) + 1)
  else if (hash !== undefined && head.eventHash !== hash) breaks.add(last)
  return sorted(breaks)
}

/** A comment that is gone tells nothing; its last decision does, and no edit changed what that said. */
const hasRunOut = (events: Chain['events'], now: Date): boolean => {
  const event = events.findLast(({ event: each }) => each?.action !== 'edit')?.event
  return event !== undefined && 'until' in event && !isKept({ keptUntil: event.until }, now)
}

const sorted = (breaks: ReadonlySet<number>): number[] => [...breaks].toSorted((one, other) => one - other)

/** The submit is the comment itself, and a site's creation the site. */
const submitted = 1
const firstEvent = 2
