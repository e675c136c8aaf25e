import type { AuthorMark, AuthorNote } from '../domain/author-remarks.ts'
import type { ModeratedComment } from '../domain/comment.ts'
import { holdsEverything } from '../domain/holds-everything.ts'
import type { AuthorFiles, Clock, Sites } from '../domain/ports.ts'
import type { Cursors } from '../store/cursor.ts'
import { excerpt } from '../text/excerpt.ts'
import { openAuthor } from './open-author.ts'

export type ReadAuthorHistoryNeeds = {
  authorFiles: AuthorFiles
  sites: Pick<Sites, 'get'>
  cursors: () => Promise<Cursors>
  clock: Clock
}

export type AuthorHistory = {
  comments: ModeratedComment[]
  notes: AuthorNote[]
  mark: AuthorMark | null
  mayMark: boolean
  nextCursor: string | null
}

const pageSize = 50

/**
 * The other comments under the (unverified) address of a comment, and what moderators noted there. That somebody looked
 * is written first: what could not be told to the audit is not shown.
 *
 * @throws Problem `forbidden`, `not-found`, `invalid-cursor`, `unavailable`
 */
export const readAuthorHistory = async (
  { authorFiles, sites, cursors, clock }: ReadAuthorHistoryNeeds,
  sub: string,
  { site, id, cursor }: { site: string; id: string; cursor?: string | null | undefined },
): Promise<AuthorHistory> => {
  const list = ['author', site, id]
  const after = cursor == null ? undefined : (await cursors()).read(list, cursor)
  const { member, file } = await openAuthor(authorFiles, sub, site, id)
  const now = clock().toISOString()
  await file.record({ action: 'look', by: member.name, at: now })

  const [others, { notes, mark }, rules] = await Promise.all([
    file.others({ limit: pageSize, after }),
    file.remarks(),
    sites.get(site),
  ])
  const mayMark = file.hasAddress && rules !== undefined && holdsEverything(rules)
  return {
    comments: others.items.map(comment => ({ ...comment, content: excerpt(comment.content, 300) })),
    notes,
    mark: mayMark && mark !== undefined && mark.until > now ? mark : null,
    mayMark,
    nextCursor: others.next === undefined ? null : (await cursors()).write(list, others.next),
  }
}
