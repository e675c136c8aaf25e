import { type Member, mayAdminister, type Role } from '../domain/member.ts'
import { Problem } from '../domain/problem.ts'
import { type ChangeSiteNeeds, recordChange } from './record-change.ts'

/** Whom, and what they may from now on; `null`: nothing, they are a member no longer. */
type Wanted = { site: string; id: string; role: Role | null }

/**
 * Gives a member of a site another role, or ends the membership: at once, for it is read on each request. A site keeps
 * an administrator.
 *
 * @throws Problem `forbidden`, `not-found`, `last-admin`, `unavailable`
 */
export const changeMember = async (
  needs: ChangeSiteNeeds,
  sub: string,
  { site, id, role }: Wanted,
): Promise<Member | undefined> => {
  let changed: Member | undefined
  await recordChange(needs, {
    sub,
    site,
    may: mayAdminister,
    judge: async staff => {
      const member = staff.find(each => each.sub === id)
      if (member === undefined) throw new Problem('not-found')
      const isLast = member.role === 'admin' && staff.filter(each => each.role === 'admin').length === 1
      if (isLast && role !== 'admin') throw new Problem('last-admin')
      changed = role === null ? undefined : { ...member, role }
      return member.role === role ? undefined : { action: 'member', member, role }
    },
  })
  return changed
}
