import { mayDecide } from '../domain/member.ts'
import { type ChangeSiteNeeds, recordChange } from './record-change.ts'

type Wanted = { site: string; thread: string; closed: boolean }

/**
 * Closes a thread to new comments, or opens it again, for those who may decide. One that nobody wrote in yet may be
 * closed as well.
 *
 * @throws Problem `forbidden`, `unavailable`
 */
export const setThreadState = (
  needs: ChangeSiteNeeds,
  sub: string,
  { site, thread, closed }: Wanted,
): Promise<void> =>
  recordChange(needs, {
    sub,
    site,
    may: mayDecide,
    judge: async () => {
      const stands = await needs.siteChanges.thread(site, thread)
      return stands.closed === closed ? undefined : { action: 'thread', thread, closed }
    },
  })
