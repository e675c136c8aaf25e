import { allSettled } from '../domain/all-settled.ts'
import { mayDecide } from '../domain/member.ts'
import type { Claims, Members } from '../domain/ports.ts'
import { Problem } from '../domain/problem.ts'

export type ClaimNeeds = {
  members: Pick<Members, 'get'>
  claims: Claims
}

type Claiming = { ids: readonly string[]; take: boolean }

export type ClaimedComment = { id: string; by: string; mine: boolean; until: string }

/**
 * Leases comments to a moderator for two minutes, each for itself, so that colleagues get others first; what somebody
 * else holds stays theirs unless it is taken. No comment is read, and no decision asks who holds one.
 *
 * @throws Problem `forbidden` when the person may not decide on this site
 */
export const claimComments = async (
  { members, claims }: ClaimNeeds,
  sub: string,
  site: string,
  { ids, take }: Claiming,
): Promise<ClaimedComment[]> => {
  const member = await members.get(site, sub)
  if (member === undefined || !mayDecide[member.role]) throw new Problem('forbidden')

  const holders = new Map(
    await allSettled(
      [...new Set(ids)].map(async id => [id, await claims.hold(site, id, member, { take })] as const),
    ),
  )
  return ids.flatMap(id => {
    const holder = holders.get(id)
    return holder ? [{ id, by: holder.name, mine: holder.sub === sub, until: holder.until }] : []
  })
}
