import { type ChainedEvent, type ChainedSiteEvent, hashOf, rootOf } from './event-chain.ts'

/** Where a chain ends by what its comment, or its site, says. */
export type ChainHead = { version: number; eventHash: string }

/** What is kept of a comment, or of a site itself, and of what became of it, in the order of versions. */
export type Chain = {
  head: ChainHead | undefined
  /** What is kept at a version; `undefined` where it is not the event of that comment and version. */
  events: readonly { version: number; event: ChainedEvent | ChainedSiteEvent | undefined }[]
}

/**
 * The versions at which a chain (a comment's, or without an `id` the site's own) is broken: the event there is missing (the first of several), or is not the one
 * that the next was chained to. An event whose own `previous` was altered is named together with the one before it.
 */
export const findBreaks = (site: string, id: string | undefined, { head, events }: Chain): number[] => {
  if (head === undefined) return [submitted]
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

  if (head.version !== last) breaks.add(Math.min(head.version, last) + 1)
  else if (hash !== undefined && head.eventHash !== hash) breaks.add(last)
  return [...breaks].toSorted((one, other) => one - other)
}

/** The submit is the comment itself, and a site's creation the site. */
const submitted = 1
const firstEvent = 2
