import type { Members, ModeratedComments } from '../domain/ports.ts'

export type ListSitesNeeds = {
  members: Pick<Members, 'get' | 'sitesOf'>
  moderated: Pick<ModeratedComments, 'countPending'>
}

/** The sites a person is a member of, by role, with how many comments wait there. */
export const listModeratedSites = async ({ members, moderated }: ListSitesNeeds, sub: string) => {
  const listed = await members.sitesOf(sub)
  const sites = await Promise.all(
    listed.map(async ({ site }) => {
      const [member, pending] = await Promise.all([members.get(site, sub), moderated.countPending(site)])
      return member && { site, role: member.role, pending }
    }),
  )
  return sites.filter(site => site !== undefined)
}
