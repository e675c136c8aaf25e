import type { Locale } from '../domain/locale.ts'
import type { Role } from '../domain/member.ts'
import type { Authors, Members, Sites } from '../domain/ports.ts'
import { Problem } from '../domain/problem.ts'

export type InviteNeeds = {
  sites: Pick<Sites, 'get'>
  members: Pick<Members, 'add'>
  authors: Authors
  /** Where people sign in: finds or creates the person, and answers with their `sub`. */
  directory: { invite(email: string): Promise<string> }
}

export type Invitation = { email: string; name: string; role: Role; locale: Locale }

/**
 * Makes a person a member of a site, or changes their role. Their address is kept as any other's: sealed, in `authors`;
 * colleagues and readers see the display name only.
 *
 * @throws Problem `unknown-site`, before anybody is written to
 */
export const inviteModerator = async (
  { sites, members, authors, directory }: InviteNeeds,
  site: string,
  { email, name, role, locale }: Invitation,
): Promise<string> => {
  if ((await sites.get(site)) === undefined) throw new Problem('unknown-site')
  const [sub, author] = await Promise.all([directory.invite(email), authors.seal(email)])
  await members.add(site, { sub, name, role, locale, authorKey: author.authorKey }, author)
  return sub
}
