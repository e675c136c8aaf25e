import { isThreadClosed } from '../domain/is-closed.ts'
import type { Clock, Members, ModeratedComments, Sites } from '../domain/ports.ts'
import { Problem } from '../domain/problem.ts'

export type ReadCommentNeeds = {
  members: Pick<Members, 'get'>
  moderated: Pick<ModeratedComments, 'history'>
  sites: Pick<Sites, 'get'>
  clock: Clock
}

/** One comment of a site with all that happened to it, and whether its thread is open, for a member of the site. */
export const readComment = async (
  { members, moderated, sites, clock }: ReadCommentNeeds,
  sub: string,
  site: string,
  id: string,
) => {
  const [member, history, settings] = await Promise.all([
    members.get(site, sub),
    moderated.history(site, id),
    sites.get(site),
  ])
  if (member === undefined) throw new Problem('forbidden')
  if (history === undefined) throw new Problem('not-found')
  const { comment, thread, ...told } = history
  const isClosed = isThreadClosed(settings ?? {}, thread, clock())
  const state = isClosed ? ('closed' as const) : ('open' as const)
  return { ...comment, ...told, thread: { ...comment.thread, state } }
}
