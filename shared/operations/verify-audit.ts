import { allSettled } from '../domain/all-settled.ts'
import { aboutAuthorOf } from '../domain/event-chain.ts'
import { type Chain, findBreaks } from '../domain/find-breaks.ts'
import type { Chains, Clock, Sites } from '../domain/ports.ts'
import { Problem } from '../domain/problem.ts'

export type VerifyAuditNeeds = { sites: Pick<Sites, 'get'>; chains: Chains; clock: Clock }

export type VerifiedAudit = {
  comments: number
  events: number
  /** Without a comment it is the site's own chain. */
  breaks: { comment?: string; version: number }[]
}

const atATime = 16

/**
 * Computes the chain of every comment of a site, and the site's own, anew, and names where it is not as it was written. What was decided a
 * moment ago may be seen half written: a break is believed when it is still there at a second look. A comment that was refused
 * and whose time has run out may be gone; its events may not.
 *
 * @throws Problem `unknown-site`
 */
export const verifyAudit = async (
  { sites, chains, clock }: VerifyAuditNeeds,
  site: string,
): Promise<VerifiedAudit> => {
  if ((await sites.get(site)) === undefined) throw new Problem('unknown-site')
  const now = clock()
  const seen = new Set<string>()
  const verified: VerifiedAudit = { comments: 0, events: 0, breaks: [] }

  for await (const listed of chains.comments(site)) {
    const ids = [...new Set(listed)].filter(id => !seen.has(id))
    for (const id of ids) seen.add(id)
    for (let start = 0; start < ids.length; start += atATime) {
      const some = ids.slice(start, start + atATime)
      for (const { events, breaks } of await allSettled(
        some.map(id => verifyComment(chains, now, site, id)),
      )) {
        verified.comments += 1
        verified.events += events
        verified.breaks.push(...breaks)
      }
    }
  }
  const own = await verifyChain(() => chains.readSite(site), now, site)
  verified.events += own.events
  verified.breaks.push(...own.breaks)
  return verified
}

/** What became of a comment, and what was done about its author. */
const verifyComment = async (chains: Chains, now: Date, site: string, id: string) => {
  const [own, about] = await Promise.all([
    verifyChain(() => chains.read(site, id), now, site, id),
    verifyChain(() => chains.aboutAuthor(site, id), now, site, aboutAuthorOf(id)),
  ])
  return { events: own.events + about.events, breaks: [...own.breaks, ...about.breaks] }
}

const verifyChain = async (read: () => Promise<Chain>, now: Date, site: string, id?: string) => {
  const look = async () => {
    const chain = await read()
    const breaks = findBreaks(site, id, chain, now).map(version => ({
      ...(id !== undefined && { comment: id }),
      version,
    }))
    return { events: chain.events.length, breaks }
  }
  const first = await look()
  return first.breaks.length === 0 ? first : look()
}
