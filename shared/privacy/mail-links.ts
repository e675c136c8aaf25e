import type { MailLinks } from '../domain/mail-ports.ts'
import { createSignedParts } from './signed-parts.ts'

/**
 * The links by which moderators choose what they are mailed: `signature.site.sub`. They do not expire, for whoever finds
 * an old mail may want no more of them.
 */
export const createMailLinks = (secrets: readonly [string, ...string[]]): MailLinks => {
  const links = createSignedParts(secrets, 'mail-link')

  return {
    write: ({ site, sub }) => links.write(site, sub),

    read: token => {
      const [site, sub] = links.read(token, 2) ?? []
      return site === undefined || sub === undefined ? undefined : { site, sub }
    },
  }
}
