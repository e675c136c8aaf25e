import type { Accepted } from './api.ts'
import { createAttempt } from './attempt.ts'
import type { Draft } from './draft.ts'
import type { Session } from './session.ts'

export type Submitting = { comment: object; attempt: Draft; checking: () => void }

/**
 * Sends a comment under the key of its attempt, with the proof of work that it had to bring before. Where the API asks for
 * one, it is made and sent under the same key; a browser that cannot make any leaves the API's word as it is.
 */
export const submit = async (
  session: Session,
  { comment, attempt, checking }: Submitting,
): Promise<Accepted> => {
  const { api, refusalOf } = session
  const attempts = createAttempt(session)
  const { key, proof } = attempts.of(attempt)
  try {
    return await api.submit({ ...comment, proof }, key)
  } catch (refusal) {
    const challenge = refusalOf(refusal)?.challenge
    if (!challenge) throw refusal
    checking()
    const found = await (await import('./solve.ts')).solve(challenge)
    if (!found) throw refusal
    attempts.keepProof(found)
    return api.submit({ ...comment, proof: found }, key)
  }
}
