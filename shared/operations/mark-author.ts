import type { AuthorMark } from '../domain/author-remarks.ts'
import { holdsEverything } from '../domain/holds-everything.ts'
import type { AuthorFiles, Clock, Sites } from '../domain/ports.ts'
import { Problem } from '../domain/problem.ts'
import { openAuthor } from './open-author.ts'

export type MarkAuthorNeeds = { authorFiles: AuthorFiles; sites: Pick<Sites, 'get'>; clock: Clock }

type Marking = { site: string; id: string; until: string | null; reason?: string | undefined }

const longestDays = 366

/**
 * Marks the comments under an address to be read last, until a day at most a year away, or takes the mark back. It
 * decides nothing: an address is what anybody typed, so it exists only where a moderator reads every comment first.
 *
 * @throws Problem `forbidden`; `not-found`, also where the comment has no address; `publishes-at-once`; `invalid-mark`
 */
export const markAuthor = async (
  { authorFiles, sites, clock }: MarkAuthorNeeds,
  sub: string,
  { site, id, until, reason }: Marking,
): Promise<AuthorMark | null> => {
  const [{ member, file }, rules] = await Promise.all([
    openAuthor(authorFiles, sub, site, id),
    sites.get(site),
  ])
  if (!file.hasAddress) throw new Problem('not-found')
  if (rules === undefined || !holdsEverything(rules)) throw new Problem('publishes-at-once')

  const now = clock()
  const by = member.name
  const at = now.toISOString()
  if (until === null) {
    await file.record({ action: 'unmark', by, at, reason }, { mark: 'none' })
    return null
  }
  if (!isWithinAYear(until, now))
    throw new Problem('invalid-mark', { errors: [{ field: 'until', code: 'invalid' }] })
  const mark = { by, at, until, reason: reason ?? '' }
  await file.record({ action: 'mark', by, at, reason, until }, { mark })
  return mark
}

const isWithinAYear = (until: string, now: Date): boolean => {
  const latest = new Date(now.getTime() + longestDays * 86_400_000)
  return until > now.toISOString() && until <= latest.toISOString()
}
