import type { ChainedComment } from '../domain/comment.ts'
import { type Member, mayDecide } from '../domain/member.ts'
import type { ModeratedComments } from '../domain/ports.ts'
import { Problem } from '../domain/problem.ts'

/**
 * A comment of a site, for a member who may decide on it; in one round.
 *
 * @throws Problem `forbidden`; `not-found`, also for another site's comment
 */
export const openToDecide = async (
  moderated: Pick<ModeratedComments, 'open'>,
  sub: string,
  site: string,
  id: string,
): Promise<{ member: Member; comment: ChainedComment }> => {
  const { member, comments } = await moderated.open(site, sub, [id])
  if (member === undefined || !mayDecide[member.role]) throw new Problem('forbidden')
  const comment = comments.find(found => found.site === site)
  if (comment === undefined) throw new Problem('not-found')
  return { member, comment }
}
