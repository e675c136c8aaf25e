import { type ChainedComment, standingOf } from '../domain/comment.ts'
import type { Clock, Edits, ModeratedComments } from '../domain/ports.ts'
import { Problem } from '../domain/problem.ts'
import { addressesIn } from '../text/mentions-address.ts'
import { openToDecide } from './open-to-decide.ts'

export type EditNeeds = {
  moderated: Pick<ModeratedComments, 'open'>
  edits: Edits
  clock: Clock
}

type Edit = { site: string; id: string; version: number; content: string; reason: string }

/**
 * Changes the words of a comment, wherever it stands. The words before are kept in the event, with who changed them and
 * why; the same words again are no edit, and the comment is answered as it is.
 *
 * @throws Problem `forbidden`, `not-found`, `stale-decision`, `invalid-comment`, `unavailable`
 */
export const editComment = async (
  { moderated, edits, clock }: EditNeeds,
  sub: string,
  { site, id, version, content, reason }: Edit,
): Promise<{ outcome: 'edited' | 'unchanged'; comment: ChainedComment }> => {
  const { member, comment } = await openToDecide(moderated, sub, site, id)
  if (comment.version !== version) throw new Problem('stale-decision', { current: standingOf(comment) })
  if (comment.content === content) return { outcome: 'unchanged', comment }
  if (bringsAddress(comment.content, content))
    throw new Problem('invalid-comment', { errors: [{ field: 'content', code: 'contains-email' }] })

  const at = clock().toISOString()
  const recorded = await edits.record({ comment, content, by: member.name, at, reason })

  if ('current' in recorded) throw new Problem('stale-decision', { current: standingOf(recorded.current) })
  return { outcome: 'edited', comment: recorded.edited }
}

/**
 * What stood there was held against its author's address when it was submitted; nobody can do so now. So an edit may
 * keep an address, and bring in none.
 */
const bringsAddress = (before: string, content: string): boolean => {
  const known = new Set(addressesIn(before))
  return addressesIn(content).some(address => !known.has(address))
}
