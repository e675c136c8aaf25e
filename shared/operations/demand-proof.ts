import type { Clock, Proofs } from '../domain/ports.ts'
import { Problem } from '../domain/problem.ts'
import type { GoodProof } from '../domain/proof.ts'
import type { Site } from '../domain/site.ts'

export type ProofNeeds = { proofs: () => Promise<Proofs>; clock: Clock }

type Sent = { site: Site; thread: string; fields: Record<string, unknown> }

/**
 * The proof of work that a comment must bring while the brake is on; none is asked for otherwise.
 *
 * @throws Problem `proof-required`, with what to solve
 */
export const demandProof = async (needs: ProofNeeds, sent: Sent): Promise<GoodProof | undefined> => {
  const { site, thread, fields } = sent
  if (site.brake === undefined) return undefined
  const proofs = await needs.proofs()
  const proof = await proofs.check({ site: site.site, thread }, fields['proof'], needs.clock())
  if (proof === undefined) throw await proofRequired(needs, sent)
  return proof
}

export const proofRequired = async (
  { proofs, clock }: ProofNeeds,
  { site, thread }: Pick<Sent, 'site' | 'thread'>,
): Promise<Problem> => {
  const challenge = await (await proofs()).ask({ site: site.site, thread }, clock())
  return new Problem('proof-required', { challenge })
}
