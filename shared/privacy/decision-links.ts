import * as v from 'valibot'
import { CommentId, SiteName } from '../contract/names.ts'
import { linkDecisions } from '../domain/decision.ts'
import type { DecisionLink } from '../domain/decision-link.ts'
import type { DecisionLinks } from '../domain/mail-ports.ts'
import { createSignedParts } from './signed-parts.ts'

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
 * The links by which moderators decide from a mail: `signature.id.version.expiry.decision.site.sub`. Nothing of it is made
 * from an address. It ends in no punctuation, which mail programs take off a link in plain text.
 */
export const createDecisionLinks = (secrets: readonly [string, ...string[]]): DecisionLinks => {
  const links = createSignedParts(secrets, 'decision-link')

  return {
    write: link => links.write(spell(link)),

    read: token => {
      const [signed] = links.read(token, 1) ?? []
      if (signed === undefined) return undefined
      const [id, version, expiresAt, decision, site, ...sub] = signed.split('.')
      return v.parse(Signed, { id, version, expiresAt, decision, site, sub: sub.join('.') })
    },
  }
}

const spell = ({ id, version, expiresAt, decision, site, sub }: DecisionLink): string => {
  const seconds = Math.floor(expiresAt.getTime() / 1000)
  return [id, version, seconds.toString(36), decision, site, sub].join('.')
}
