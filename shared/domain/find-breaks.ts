import { type ChainedEvent, hashOf, rootOf } from './event-chain.ts'

/** What is kept of a comment and of what became of it, in the order of versions. */
export type Chain = {
  comment: { version: number; eventHash: string } | undefined
  /** What is kept at a version; `undefined` where it is not the event of that comment and version. */
  events: readonly { version: number; event: ChainedEvent | undefined }[]
}

/**
 * The versions at which a comment's chain is broken: the event there is missing (the first of several), or is not the one
 * that the next was chained to. An event whose own `previous` was altered is named together with the one before it.
 */
export const findBreaks = (site: string, id: string, { comment, events }: Chain): number[] => {
  if (comment === undefined) return [submitted]
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

  if (comment.version !== last) breaks.add(Math.min(comment.version, last) + 1)
  else if (hash !== undefined && comment.eventHash !== hash) breaks.add(last)
  return [...breaks].toSorted((one, other) => one - other)
}

/** The submit is the comment itself. */
const submitted = 1
const firstEvent = 2
