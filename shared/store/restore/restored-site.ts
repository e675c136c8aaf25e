import type { AttributeValue } from '@aws-sdk/client-dynamodb'
import type { Rule } from './rule.ts'
import type { SiteSince } from './site-since.ts'

type Item = Record<string, AttributeValue>

/** A site whose settings were changed since: to what, an administrator says. */
export const createRestoredSite =
  (since: SiteSince): Rule =>
  async (backup, live) => {
    if (live !== undefined) return 'kept'
    const events = await since(backup['site']?.S ?? '')
    const wasSet = events.some(({ action }) => action === 'settings')
    return wasSet && backup['sk']?.S === 'SITE' ? 'left' : { as: 'brought-back', put: backup }
  }

/** Open or closed as somebody last said. Its count is computed anew afterwards. */
export const createRestoredThread =
  (since: SiteSince): Rule =>
  async (backup, live) => {
    if (live !== undefined) return 'kept'
    const [, site = '', ...thread] = backup['pk']?.S?.split('#') ?? []
    const events = await since(site)
    const last = events.findLast(({ action, subject }) => action === 'thread' && subject === thread.join('#'))
    const closed: Item = last === undefined ? {} : { closed: { BOOL: last.to === 'closed' } }
    return { as: 'brought-back', put: { ...backup, ...closed } }
  }
