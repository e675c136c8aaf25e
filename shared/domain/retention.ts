import { isRefused, type Status } from './decision.ts'
import type { Site } from './site.ts'

/** Until when a comment is kept that goes there at that moment: a whole second, as DynamoDB counts; `undefined`: for ever. */
export const keptUntil = (
  { keepsRefusedDays }: Pick<Site, 'keepsRefusedDays'>,
  to: Status,
  at: string,
): string | undefined => {
  if (keepsRefusedDays === undefined || !isRefused[to]) return undefined
  const seconds = Math.ceil(Date.parse(at) / 1000) + keepsRefusedDays * 86_400
  return new Date(seconds * 1000).toISOString()
}

/** DynamoDB deletes late, by days at times: what has run out is gone at that very moment all the same. */
export const isKept = ({ keptUntil: until }: { keptUntil?: string | undefined }, now: Date): boolean =>
  until === undefined || until > now.toISOString()
