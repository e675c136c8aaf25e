import type { HttpAnswer } from '../http-answer.ts'
import type { Freshness } from './freshness.ts'

/** At which second it is. */
export type Clock = () => number

/** Asks the origin, about what is kept where something is. */
type Fetch = (kept: HttpAnswer | undefined) => Promise<Fetched>

type Fetched = {
  readonly answer: HttpAnswer
  /** `undefined` where it must not be kept. */
  readonly freshness: Freshness | undefined
  /** Whether the origin said that what is kept still holds. */
  readonly isRenewed: boolean
}

export type Served = {
  readonly answer: HttpAnswer
  /** How it came about, as `X-Cache` says it. */
  readonly outcome: 'Hit' | 'Miss' | 'RefreshHit' | 'Error'
  readonly ageSeconds: number
}

/** An answer that is kept, and since when. */
type Entry = { readonly answer: HttpAnswer; readonly freshness: Freshness; readonly at: number }

/**
 * What one edge location keeps. An answer past its time is handed out while it is fetched anew, and for longer while the
 * origin fails. AWS does not say what becomes of it where the origin then answers what must not be kept: here it stays.
 * https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/Expiration.html#stale-content
 */
export const createCache = (clock: Clock) => {
  const entries = new Map<string, Entry>()
  const underway = new Map<string, Promise<Served & { readonly isKept: boolean }>>()

  const ageOf = ({ at }: Entry): number => clock() - at
  const hit = (kept: Entry): Served => ({ answer: kept.answer, outcome: 'Hit', ageSeconds: ageOf(kept) })

  const fetchAnew = async (key: string, fetch: Fetch) => {
    const kept = entries.get(key)
    const { answer, freshness, isRenewed } = await fetch(kept?.answer)
    const standsIn = kept && answer.status >= 500 && ageOf(kept) < kept.freshness.ifError
    if (standsIn) return { ...hit(kept), isKept: true }
    if (freshness) entries.set(key, { answer, freshness, at: clock() })
    const outcome = answer.status >= 400 ? 'Error' : isRenewed ? 'RefreshHit' : 'Miss'
    return { answer, outcome, ageSeconds: 0, isKept: freshness !== undefined } as const
  }

  /**
   * Requests that come while another fetches the same wait for that one, and ask themselves where its answer is not kept.
   * https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/RequestAndResponseBehaviorCustomOrigin.html#request-custom-traffic-spikes
   */
  const fetchOnce = async (key: string, fetch: Fetch): Promise<Served> => {
    const first = underway.get(key)
    if (first) {
      const { isKept, ...served } = await first
      return isKept ? { ...served, outcome: 'Hit' } : fetchAnew(key, fetch)
    }
    const fetching = fetchAnew(key, fetch).finally(() => underway.delete(key))
    underway.set(key, fetching)
    return fetching
  }

  return {
    get: async (key: string, fetch: Fetch): Promise<Served> => {
      const kept = entries.get(key)
      if (!kept || ageOf(kept) >= kept.freshness.whileRevalidating) return fetchOnce(key, fetch)
      if (ageOf(kept) >= kept.freshness.fresh) void fetchOnce(key, fetch).catch(() => undefined)
      return hit(kept)
    },
  }
}

export type Cache = ReturnType<typeof createCache>
