import { signal } from '@preact/signals'
import type { Api } from '../api.ts'

/** A colleague who has a comment before them. */
export type Claim = { by: string; until: string }

/** A lease ends after two minutes. */
const renewMilliseconds = 45_000

/** What colleagues hold, as far as was asked; and one's own screen, leased so that they get others first. */
export const createClaims = (api: Pick<Api, 'claim'>, site: string) => {
  const colleagues = signal<ReadonlyMap<string, Claim>>(new Map())
  const askedAt = new Map<string, number>()

  /** Leases what was not asked about for a while, and the card that comes into hand, which somebody may have taken over. */
  const claim = async (shown: readonly string[], inHand?: string, take?: boolean): Promise<void> => {
    const now = Date.now()
    const ids = shown.filter(id => id === inHand || now - (askedAt.get(id) ?? 0) >= renewMilliseconds)
    if (ids.length === 0) return
    const { claims } = await api.claim(site, ids, take)
    const next = new Map(colleagues.value)
    for (const { id, mine, ...theirs } of claims) {
      // An answer that was overtaken, such as by one's own take-over.
      if ((askedAt.get(id) ?? 0) > now) continue
      askedAt.set(id, now)
      if (mine) next.delete(id)
      else next.set(id, theirs)
    }
    colleagues.value = next
  }

  /** A claim is a courtesy: where it cannot be taken, the comment can be decided on all the same. */
  const takeOver = (id: string) => void claim([id], id, true).catch(() => {})

  return { colleagues, claim, takeOver }
}
