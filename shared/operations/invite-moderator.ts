import type { Locale } from '../domain/locale.ts'
import type { Role } from '../domain/member.ts'
import type { Authors, Members } from '../domain/ports.ts'

export type InviteNeeds = {
  members: Pick<Members, 'add'>
  authors: Authors
  /** Where people sign in: finds or creates the person, and answers with their `sub`. */
  directory: { invite(email: string): Promise<string> }
}

export type Invitation = { email: string; name: string; role: Role; locale: Locale }

/**
 * Makes a person a member of a site, or changes their role. Their address is kept as any other's: sealed, in `authors`;
 * colleagues and readers see the display name only.
 */
export const inviteModerator = async (
  { members, authors, directory }: InviteNeeds,
  site: string,
  { email, name, role, locale }: Invitation,
): Promise<string> => {
  const [sub, author] = await Promise.all([directory.invite(email), authors.seal(email)])
  await members.add(site, { sub, name, role, locale, authorKey: author.authorKey }, author)
  return sub
}
