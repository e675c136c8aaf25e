import type { Members, ModeratedComments } from '../domain/ports.ts'
import { Problem } from '../domain/problem.ts'

export type ReadCommentNeeds = {
  members: Pick<Members, 'get'>
  moderated: Pick<ModeratedComments, 'history'>
}

/** One comment of a site with all that happened to it, for a member of the site. */
export const readComment = async (
  { members, moderated }: ReadCommentNeeds,
  sub: string,
  site: string,
  id: string,
) => {
  const [member, history] = await Promise.all([members.get(site, sub), moderated.history(site, id)])
  if (member === undefined) throw new Problem('forbidden')
  if (history === undefined) throw new Problem('not-found')
  return history
}
