import * as v from 'valibot'
import { CommentId, SiteName } from '../contract/names.ts'
import { linkDecisions } from '../domain/decision.ts'
import type { DecisionLink } from '../domain/decision-link.ts'
import type { DecisionLinks } from '../domain/mail-ports.ts'
import { createKeyedDigest } from './keyed-digest.ts'
import { sameText } from './same-text.ts'

const Signed = v.object({
  id: CommentId,
  version: v.pipe(v.string(), v.transform(Number), v.safeInteger()),
  expiresAt: v.pipe(
    v.string(),
    v.transform(seconds => new Date(Number.parseInt(seconds, 36) * 1000)),
    v.date(),
  ),
  decision: v.picklist(linkDecisions),
  site: SiteName,
  sub: v.string(),
})

/**
 * The links by which moderators decide from a mail: `signature.id.version.expiry.decision.site.sub`. Written with the
 * newest of the secrets, read with each. Nothing is looked at before the signature is found right, nor is anything of it
 * made from an address. It ends in no punctuation, which mail programs take off a link in plain text.
 */
export const createDecisionLinks = (secrets: readonly [string, ...string[]]): DecisionLinks => {
  const [newest] = secrets

  return {
    write: link => {
      const signed = spell(link)
      return `${sign(newest, signed)}.${signed}`
    },

    read: token => {
      const [signature = '', ...parts] = token.split('.')
      const signed = parts.join('.')
      if (!secrets.some(secret => sameText(signature, sign(secret, signed)))) return undefined
      const [id, version, expiresAt, decision, site, ...sub] = parts
      return v.parse(Signed, { id, version, expiresAt, decision, site, sub: sub.join('.') })
    },
  }
}

const spell = ({ id, version, expiresAt, decision, site, sub }: DecisionLink): string => {
  const seconds = Math.floor(expiresAt.getTime() / 1000)
  return [id, version, seconds.toString(36), decision, site, sub].join('.')
}

/** 132 bits of it: no guess comes near, and a link stays short. */
const sign = (secret: string, signed: string): string =>
  createKeyedDigest(secret)('decision-link', signed).slice(0, 22)
