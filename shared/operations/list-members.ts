import { type Member, mayAdminister } from '../domain/member.ts'
import type { SiteChanges } from '../domain/ports.ts'
import { Problem } from '../domain/problem.ts'

/**
 * Who works at a site, for its administrators.
 *
 * @throws Problem `forbidden`
 */
export const listMembers = async (
  { siteChanges }: { siteChanges: Pick<SiteChanges, 'staff'> },
  sub: string,
  site: string,
): Promise<Member[]> => {
  const staff = await siteChanges.staff(site)
  const asking = staff.find(member => member.sub === sub)
  if (asking === undefined || !mayAdminister[asking.role]) throw new Problem('forbidden')
  return staff
}
