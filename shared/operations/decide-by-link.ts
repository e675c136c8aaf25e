import type { ChainedComment } from '../domain/comment.ts'
import { type Decision, type Standing, statusAfter } from '../domain/decision.ts'
import type { DecisionLink } from '../domain/decision-link.ts'
import type { DecisionLinks } from '../domain/mail-ports.ts'
import type { Member } from '../domain/member.ts'
import { Problem } from '../domain/problem.ts'
import { type DecideNeeds, decideComments } from './decide-comments.ts'
import { openToDecide } from './open-to-decide.ts'

export type LinkNeeds = DecideNeeds & { decisionLinks: () => Promise<DecisionLinks> }

/** A link with the comment as it stands now, and whoever may decide on it. */
export type OpenLink = { link: DecisionLink; member: Member; comment: ChainedComment }

/**
 * What a link from a mail leads to. It proves who was written to, not what they may still do: that is read each time.
 *
 * @throws Problem `unknown-link`, `expired-link`; `forbidden` for who may no longer decide; `not-found`
 */
export const openLink = async (
  { decisionLinks, moderated, clock }: Pick<LinkNeeds, 'decisionLinks' | 'moderated' | 'clock'>,
  token: string,
): Promise<OpenLink> => {
  const link = (await decisionLinks()).read(token)
  if (link === undefined) throw new Problem('unknown-link')
  if (link.expiresAt <= clock()) throw new Problem('expired-link')
  return { link, ...(await openToDecide(moderated, link.sub, link.site, link.id)) }
}

/**
 * Decides on the version that the link names, as anybody who signed in would: once, however often the button is pressed.
 * After a decision the link is one that takes it back.
 *
 * @throws Problem as `openLink` does
 */
export const decideByLink = async (
  needs: LinkNeeds,
  token: string,
  decision: Decision,
): Promise<OpenLink & { outcome: 'decided' | 'repeated' | 'stale' }> => {
  const { link, member } = await openLink(needs, token)
  const { id, site, sub, version } = link

  const [decided] = await decideComments(needs, sub, site, [{ id, decision, version }])

  const takesBack = (comment: ChainedComment): OpenLink => ({
    comment,
    member,
    link: { ...link, decision: 'hold', version: comment.version },
  })
  switch (decided?.outcome) {
    case 'decided':
      return { ...takesBack(decided.comment), outcome: 'decided' }
    case 'stale':
      return isOwn(decided, { member, link, decision })
        ? { ...takesBack(decided.comment), outcome: 'repeated' }
        : { ...decided, member, link }
    case 'unavailable':
      throw new Problem('unavailable', { retryAfterSeconds: 1 })
    default:
      throw new Problem('not-found')
  }
}

/** A second press, or one whose answer was lost: the comment is what this press would have made of it. */
const isOwn = (
  { current }: { current: Standing },
  { member, link, decision }: Pick<OpenLink, 'member' | 'link'> & { decision: Decision },
): boolean =>
  current.version === link.version + 1 &&
  current.status === statusAfter[decision] &&
  current.by === member.name
