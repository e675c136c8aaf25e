import type { AuthorNote } from '../domain/author-remarks.ts'
import type { AuthorFiles, Clock } from '../domain/ports.ts'
import { Problem } from '../domain/problem.ts'
import type { KeyedDigests } from '../privacy/keyed-digest.ts'
import { openAuthor } from './open-author.ts'

export type NoteAuthorNeeds = {
  authorFiles: AuthorFiles
  digests: () => Promise<KeyedDigests>
  clock: Clock
  newId: (now: Date) => string
}

type Noting = { site: string; id: string; text: string; key: string }

/**
 * Tells the other moderators something of whoever writes under a comment's address. Sent again under the same key, which
 * is one person's for one comment, it is the same note.
 *
 * @throws Problem `forbidden`; `not-found`, also where the comment has no address; `idempotency-conflict`; `unavailable`
 */
export const noteAuthor = async (
  { authorFiles, digests, clock, newId }: NoteAuthorNeeds,
  sub: string,
  { site, id, text, key }: Noting,
): Promise<{ note: AuthorNote; replayed: boolean }> => {
  const { member, file } = await openAuthor(authorFiles, sub, site, id)
  if (!file.hasAddress) throw new Problem('not-found')

  const now = clock()
  const note = { id: newId(now), text, by: member.name, at: now.toISOString() }
  const [digest] = await digests()
  const idempotency = { key: digest('note-key', sub, id, key), bodyDigest: digest('note', text) }
  const earlier = await file.record({ action: 'note', by: note.by, at: note.at }, { note, idempotency })

  if (earlier === undefined) return { note, replayed: false }
  if (earlier.outcome === 'other-body') throw new Problem('idempotency-conflict')
  return { note: { ...earlier.note, text }, replayed: true }
}
