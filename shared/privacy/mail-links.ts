import type { MailLinks } from '../domain/mail-ports.ts'
import { createKeyedDigest } from './keyed-digest.ts'
import { sameText } from './same-text.ts'

/**
 * The links by which moderators choose what they are mailed: `signature.site.sub`. Written with the newest of the secrets,
 * read with each; they do not expire, for whoever finds an old mail may want no more of them.
 */
export const createMailLinks = (secrets: readonly [string, ...string[]]): MailLinks => {
  const [newest] = secrets

  return {
    write: ({ site, sub }) => `${sign(newest, site, sub)}.${site}.${sub}`,

    read: token => {
      const [signature = '', site = '', ...rest] = token.split('.')
      const sub = rest.join('.')
      const isOurs = secrets.some(secret => sameText(signature, sign(secret, site, sub)))
      return isOurs ? { site, sub } : undefined
    },
  }
}

/** 132 bits of it: no guess comes near, and a link stays short. */
const sign = (secret: string, site: string, sub: string): string =>
  createKeyedDigest(secret)('mail-link', site, sub).slice(0, 22)
