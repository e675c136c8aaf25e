import type { AuthorNote } from '../domain/author-remarks.ts'
import type { AuthorFiles, Clock } from '../domain/ports.ts'
import { Problem } from '../domain/problem.ts'
import { openAuthor } from './open-author.ts'

export type NoteAuthorNeeds = { authorFiles: AuthorFiles; clock: Clock; newId: (now: Date) => string }

/**
 * Tells the other moderators something of whoever writes under a comment's address.
 *
 * @throws Problem `forbidden`; `not-found`, also where the comment has no address; `unavailable`
 */
export const noteAuthor = async (
  { authorFiles, clock, newId }: NoteAuthorNeeds,
  sub: string,
  { site, id, text }: { site: string; id: string; text: string },
): Promise<AuthorNote> => {
  const { member, file } = await openAuthor(authorFiles, sub, site, id)
  if (!file.hasAddress) throw new Problem('not-found')

  const now = clock()
  const note = { id: newId(now), text, by: member.name, at: now.toISOString() }
  await file.record({ action: 'note', by: note.by, at: note.at }, { note })
  return note
}
