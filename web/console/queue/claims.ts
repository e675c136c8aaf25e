import { signal } from '@preact/signals'
import type { Api } from '../api.ts'

/** A colleague who has a comment before them. */
export type Claim = { by: string; until: string }

/** A lease ends after two minutes. */
const renewMilliseconds = 60_000

/** What colleagues hold, as far as was asked; and one's own screen, leased so that they get others first. */
export const createClaims = (api: Pick<Api, 'claim'>, site: string) => {
  const colleagues = signal<ReadonlyMap<string, Claim>>(new Map())

  const askedAt = new Map<string, number>()

  /** Asks for those alone about which nothing was heard for a minute: of a whole screen that is the card that came onto it. */
  const claim = async (ids: readonly string[], how?: { take: boolean }): Promise<void> => {
    const now = Date.now()
    const due = how ? ids : ids.filter(id => now - (askedAt.get(id) ?? 0) >= renewMilliseconds)
    if (due.length === 0) return
    const { claims } = await api.claim(site, due, how)
    const next = new Map(colleagues.value)
    for (const { id, mine, by, until } of claims) {
      askedAt.set(id, now)
      if (mine) next.delete(id)
      else next.set(id, { by, until })
    }
    colleagues.value = next
  }

  /** A claim is a courtesy: where it cannot be taken, the comment can be decided on all the same. */
  const takeOver = (id: string) => void claim([id], { take: true }).catch(() => {})

  return { colleagues, claim, takeOver }
}
