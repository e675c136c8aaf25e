import type { Delivery } from '../domain/delivery.ts'
import type { Deliveries } from '../domain/mail-ports.ts'
import { mayAdminister } from '../domain/member.ts'
import type { ModeratedComments } from '../domain/ports.ts'
import { Problem } from '../domain/problem.ts'

export type ListMailsNeeds = { moderated: Pick<ModeratedComments, 'open'>; deliveries: Deliveries }

/**
 * What became of the mails that a comment caused, for the administrators of its site.
 *
 * @throws Problem `forbidden`; `not-found`, also for another site's comment
 */
export const listMails = async (
  { moderated, deliveries }: ListMailsNeeds,
  sub: string,
  site: string,
  id: string,
): Promise<Delivery[]> => {
  const { member, comments } = await moderated.open(site, sub, [id])
  if (member === undefined || !mayAdminister[member.role]) throw new Problem('forbidden')
  if (!comments.some(comment => comment.site === site)) throw new Problem('not-found')
  return deliveries.of(id)
}
