import type { Member, Role } from './member.ts'
import type { Site } from './site.ts'

/** What may become of a site itself, beside what becomes of its comments. */
export const siteActions = ['settings', 'thread', 'member'] as const
export type SiteAction = (typeof siteActions)[number]

export const isSiteAction = (action: string): action is SiteAction =>
  siteActions.some(known => known === action)

/** One thing of a site that somebody changed. */
export type SiteEvent = {
  version: number
  action: SiteAction
  /** A setting, a thread, or a member by the name colleagues see. */
  subject: string
  from: string | null
  to: string | null
  by: string
  at: string
}

export type SiteChange =
  | { action: 'settings'; before: Site; after: Site }
  /** `before` is what a person had said of it until then. */
  | { action: 'thread'; thread: string; before: boolean | undefined; closed: boolean }
  | { action: 'member'; member: Member; role: Role | null }

type Told = Pick<SiteEvent, 'action' | 'subject' | 'from' | 'to'>

/** A change as its events tell it: one for each setting that is another now. */
export const tell = (change: SiteChange): Told[] => {
  const { action } = change
  switch (action) {
    case 'settings':
      return settings
        .map(subject => ({
          action,
          subject,
          from: said({ closed: false, ...change.before }[subject]),
          to: said({ closed: false, ...change.after }[subject]),
        }))
        .filter(({ from, to }) => from !== to)
    case 'thread':
      return [{ action, subject: change.thread, from: stateOf(!change.closed), to: stateOf(change.closed) }]
    case 'member':
      return [{ action, subject: change.member.name, from: change.member.role, to: change.role }]
  }
}

const settings = [
  'locale',
  'origins',
  'publishes',
  'commentsPerMinute',
  'closesAfterDays',
  'keepsRefusedDays',
  'closed',
] as const satisfies (keyof Site)[]

const said = (value: string | number | boolean | readonly string[] | undefined): string | null => {
  if (typeof value === 'boolean') return stateOf(value)
  if (typeof value === 'object') return value.join(' ')
  return value === undefined ? null : String(value)
}

const stateOf = (closed: boolean): string => (closed ? 'closed' : 'open')
