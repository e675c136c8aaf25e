import { signal } from '@preact/signals'
import type { Api } from '../api.ts'

/** A colleague who has a comment before them. */
export type Claim = { by: string; until: string }

/** What colleagues hold, as far as was asked; and one's own screen, leased so that they get others first. */
export const createClaims = (api: Pick<Api, 'claim'>, site: string) => {
  const colleagues = signal<ReadonlyMap<string, Claim>>(new Map())

  const claim = async (ids: readonly string[], how?: { take: boolean }): Promise<void> => {
    if (ids.length === 0) return
    const { claims } = await api.claim(site, ids, how)
    const next = new Map(colleagues.value)
    for (const { id, mine, by, until } of claims) {
      if (mine) next.delete(id)
      else next.set(id, { by, until })
    }
    colleagues.value = next
  }

  /** A claim is a courtesy: where it cannot be taken, the comment can be decided on all the same. */
  const takeOver = (id: string) => void claim([id], { take: true }).catch(() => {})

  return { colleagues, claim, takeOver }
}
