import type { HttpAnswer } from '../http-answer.ts'
import type { Freshness } from './freshness.ts'

/** An answer that is kept, and since when. */
export type Entry = { readonly answer: HttpAnswer; readonly freshness: Freshness; readonly at: number }

/** How old entries are at this moment, in seconds. */
export type Clock = () => number

type Fetched = { readonly answer: HttpAnswer; readonly freshness: Freshness; readonly notModified: boolean }

/** How an answer came about, as `X-Cache` says it. */
export type Outcome = 'Hit' | 'Miss' | 'RefreshHit' | 'Error'

type Kept = { readonly answer: HttpAnswer; readonly outcome: Outcome; readonly ageSeconds: number }

/**
 * What one edge location keeps. An answer past its time is handed out once more while it is fetched anew, and for longer
 * while the origin fails; requests that come while another fetches the same wait for that one.
 * https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/Expiration.html#stale-content
 */
export const createCache = (clock: Clock) => {
  const entries = new Map<string, Entry>()
  const underway = new Map<string, Promise<Kept>>()

  const fetchAnew = async (
    key: string,
    fetch: (kept: Entry | undefined) => Promise<Fetched>,
  ): Promise<Kept> => {
    const kept = entries.get(key)
    const { answer, freshness, notModified } = await fetch(kept)
    const at = clock()
    if (notModified && kept) {
      const renewed = { ...kept.answer, headers: { ...kept.answer.headers, ...answer.headers } }
      entries.set(key, { answer: renewed, freshness, at })
      return { answer: renewed, outcome: 'RefreshHit', ageSeconds: 0 }
    }
    const canStand = kept && at - kept.at < kept.freshness.fresh + kept.freshness.ifError
    if (answer.status >= 500 && canStand)
      return { answer: kept.answer, outcome: 'Hit', ageSeconds: at - kept.at }
    if (freshness.fresh > 0) entries.set(key, { answer, freshness, at })
    else if (answer.status < 500 && answer.status !== 429) entries.delete(key)
    return { answer, outcome: answer.status >= 400 ? 'Error' : 'Miss', ageSeconds: 0 }
  }

  const fetchOnce = (key: string, fetch: (kept: Entry | undefined) => Promise<Fetched>): Promise<Kept> => {
    const running = underway.get(key)
    if (running) return running
    const fetching = fetchAnew(key, fetch).finally(() => underway.delete(key))
    underway.set(key, fetching)
    return fetching
  }

  return {
    /** `fetch` asks the origin, about what is kept where something is. */
    get: async (key: string, fetch: (kept: Entry | undefined) => Promise<Fetched>): Promise<Kept> => {
      const kept = entries.get(key)
      const age = kept ? clock() - kept.at : Number.POSITIVE_INFINITY
      if (!kept || age >= kept.freshness.fresh + kept.freshness.whileRevalidating)
        return fetchOnce(key, fetch)
      if (age >= kept.freshness.fresh) void fetchOnce(key, fetch).catch(() => undefined)
      return { answer: kept.answer, outcome: 'Hit', ageSeconds: age }
    },
  }
}

export type Cache = ReturnType<typeof createCache>
