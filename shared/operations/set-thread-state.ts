import { isThreadClosed } from '../domain/is-closed.ts'
import { mayDecide } from '../domain/member.ts'
import { Problem } from '../domain/problem.ts'
import { type ChangeSiteNeeds, recordChange } from './record-change.ts'

type Wanted = { site: string; thread: string; closed: boolean }

/**
 * Closes a thread to new comments, or opens it again, for those who may decide: one that its age has closed, too, which
 * then stays open. One that nobody wrote in yet may be closed as well.
 *
 * @throws Problem `forbidden`, `unknown-site`, `unavailable`
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
      const [stands, settings] = await Promise.all([
        needs.siteChanges.thread(site, thread),
        needs.siteChanges.settings(site),
      ])
      if (settings === undefined) throw new Problem('unknown-site')
      return isThreadClosed(settings, stands, needs.clock()) === closed
        ? undefined
        : { action: 'thread', thread, before: stands.closed, closed }
    },
  })
