import type { Site, Thread } from './site.ts'

/** Whether readers may no longer write in a thread: a person's word goes before its age. */
export const isThreadClosed = (
  { closesAfterDays }: Pick<Site, 'closesAfterDays'>,
  { closed, openedAt }: Pick<Thread, 'closed' | 'openedAt'>,
  now: Date,
): boolean => {
  if (closed !== undefined) return closed
  if (closesAfterDays === undefined || openedAt === undefined) return false
  return now.getTime() >= Date.parse(openedAt) + closesAfterDays * 86_400_000
}

/** As readers find it: a closed site has no open thread, and neither has one with the brake on `read-only`. */
export const isClosed = (
  site: Pick<Site, 'closed' | 'closesAfterDays' | 'brake'>,
  thread: Pick<Thread, 'closed' | 'openedAt'>,
  now: Date,
): boolean => site.closed === true || site.brake === 'read-only' || isThreadClosed(site, thread, now)
