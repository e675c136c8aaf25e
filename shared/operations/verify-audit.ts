import { allSettled } from '../domain/all-settled.ts'
import { aboutAuthorOf } from '../domain/event-chain.ts'
import { type Chain, findBreaks } from '../domain/find-breaks.ts'
import type { Chains, Sites } from '../domain/ports.ts'
import { Problem } from '../domain/problem.ts'

export type VerifyAuditNeeds = { sites: Pick<Sites, 'get'>; chains: Chains }

export type VerifiedAudit = {
  comments: number
  events: number
  breaks: { comment: string; version: number }[]
}

const atATime = 16

/**
 * Computes the chain of every comment of a site anew, and names where it is not as it was written. What was decided a
 * moment ago may be seen half written: a break is believed when it is still there at a second look.
 *
 * @throws Problem `unknown-site`
 */
export const verifyAudit = async (
  { sites, chains }: VerifyAuditNeeds,
  site: string,
): Promise<VerifiedAudit> => {
  if ((await sites.get(site)) === undefined) throw new Problem('unknown-site')
  const seen = new Set<string>()
  const verified: VerifiedAudit = { comments: 0, events: 0, breaks: [] }

  for await (const listed of chains.comments(site)) {
    const ids = [...new Set(listed)].filter(id => !seen.has(id))
    for (const id of ids) seen.add(id)
    for (let start = 0; start < ids.length; start += atATime) {
      const some = ids.slice(start, start + atATime)
      for (const { events, breaks } of await allSettled(some.map(id => verifyComment(chains, site, id)))) {
        verified.comments += 1
        verified.events += events
        verified.breaks.push(...breaks)
      }
    }
  }
  return verified
}

const verifyComment = async (chains: Chains, site: string, id: string) => {
  const look = async () => {
    const [chain, about] = await Promise.all([chains.read(site, id), chains.aboutAuthor(site, id)])
    const broken = (name: string, each: Chain) =>
      findBreaks(site, name, each).map(version => ({ comment: name, version }))
    return {
      events: chain.events.length + about.events.length,
      breaks: [...broken(id, chain), ...broken(aboutAuthorOf(id), about)],
    }
  }
  const first = await look()
  return first.breaks.length === 0 ? first : look()
}
