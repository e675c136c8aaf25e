import type { NewSite } from '../../../shared/domain/site.ts'
import { createSite } from '../../../shared/operations/create-site.ts'
import { type Invitation, inviteModerator } from '../../../shared/operations/invite-moderator.ts'
import { createAuthors } from '../../../shared/privacy/seal-address.ts'
import { createAddMember } from '../../../shared/store/add-member.ts'
import { createSites } from '../../../shared/store/sites.ts'
import { createThreads } from '../../../shared/store/threads.ts'
import type { LocalDatabase } from '../database/open-local-database.ts'
import { worldKeys } from './world-keys.ts'

/** What operators do in a world. Whoever is invited is called, and shows as a token, what stands before the `@`. */
export const createOperations = ({ client, tables }: Pick<LocalDatabase, 'client' | 'tables'>) => {
  const authors = createAuthors(async () => worldKeys)
  const sites = createSites(client, tables.comments)
  const members = { add: createAddMember(client, tables) }
  const directory = { invite: async (email: string) => email.slice(0, email.indexOf('@')) }

  return {
    createSite: (site: NewSite) => createSite({ sites }, site),
    invite: (site: string, invitation: Invitation) =>
      inviteModerator({ sites, members, authors, directory }, site, invitation),
    closeThread: createThreads(client, tables.comments).close,
  }
}
