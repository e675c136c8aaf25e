import type { Locale } from './locale.ts'
import type { MailChoice } from './mail-choice.ts'

export const roles = ['viewer', 'moderator', 'admin'] as const
export type Role = (typeof roles)[number]

/** A person of a site's staff. `authorKey` names where the sealed address lies and never leaves the store's users. */
export type Member = {
  sub: string
  name: string
  role: Role
  locale: Locale
  authorKey: string
  /** Since when no mail arrives: one bounced for good, or was called spam. None is sent until they are invited anew. */
  mailBouncedAt?: string
  /** Absent: `usualMail`. */
  mail?: MailChoice
}

export const mayDecide = {
  viewer: false,
  moderator: true,
  admin: true,
} as const satisfies Record<Role, boolean>

/** Changes the site itself: how it is set up, and who works there. */
export const mayAdminister = {
  viewer: false,
  moderator: false,
  admin: true,
} as const satisfies Record<Role, boolean>

/** Reads what everybody did. Who only looks at comments has no call to watch colleagues. */
export const mayAudit = {
  viewer: false,
  moderator: true,
  admin: true,
} as const satisfies Record<Role, boolean>
