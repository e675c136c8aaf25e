import { type MailChoice, usualMail } from './mail-choice.ts'
import { type Member, mayDecide } from './member.ts'

/** A member who may be mailed, with what they chose. */
export type Mailed = Member & { mail: MailChoice }

/** Only who decides is told what waits. */
export const mailedAs = (member: Member): Mailed | undefined =>
  mayDecide[member.role] ? { mail: usualMail, ...member } : undefined
