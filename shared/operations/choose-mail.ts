import type { MailChoice } from '../domain/mail-choice.ts'
import type { MailLink } from '../domain/mail-link.ts'
import type { MailLinks } from '../domain/mail-ports.ts'
import { type Mailed, mailedAs } from '../domain/mailed.ts'
import type { Members } from '../domain/ports.ts'
import { Problem } from '../domain/problem.ts'

export type ChooseMailNeeds = {
  members: Pick<Members, 'get' | 'chooseMail'>
  mailLinks: () => Promise<MailLinks>
}

/**
 * Whom a link in a moderator's mail is about. It proves who was written to, not that they still are.
 *
 * @throws Problem `unknown-link`
 */
export const readMailLink = async (
  { mailLinks }: Pick<ChooseMailNeeds, 'mailLinks'>,
  token: string,
): Promise<MailLink> => {
  const link = (await mailLinks()).read(token)
  if (link === undefined) throw new Problem('unknown-link')
  return link
}

/**
 * A member with what they chose.
 *
 * @throws Problem `forbidden` for who is never mailed, be they a member or none
 */
export const openMailed = async (
  { members }: { members: Pick<Members, 'get'> },
  { site, sub }: MailLink,
): Promise<Mailed> => {
  const member = await members.get(site, sub)
  const mailed = member && mailedAs(member)
  if (mailed === undefined) throw new Problem('forbidden')
  return mailed
}

/**
 * What a member wants to be mailed from now on. A mail program's one click ends all mails of the site, and leaves how
 * they look as it is. No event of the site tells of it: it is a person's own affair.
 *
 * @throws Problem `forbidden`, as `openMailed` does
 */
export const chooseMail = async (
  { members }: Pick<ChooseMailNeeds, 'members'>,
  { site, sub }: MailLink,
  chosen: MailChoice | 'one-click',
): Promise<Mailed> => {
  const member = await openMailed({ members }, { site, sub })
  const mail = chosen === 'one-click' ? { ...member.mail, every: 'never' as const } : chosen
  if ((await members.chooseMail(site, sub, mail)) === 'no-member') throw new Problem('forbidden')
  return { ...member, mail }
}
