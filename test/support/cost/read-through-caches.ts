import { type originRequests, secondsAMonth } from '../../../infra/cost/origin-requests.ts'
import { seededRandom } from '../../../local/services/faults/seeded-random.ts'

/**
 * A month of readers who come whenever they like, each through one of the caches; the article of number n is read 1 ÷ n
 * times as often as the first. How often an answer was fetched: whoever finds it stale lets it be fetched.
 */
export const readThroughCaches = (
  { requests, keys, caches, freshSeconds }: Parameters<typeof originRequests>[0],
  seed: number,
): number => {
  const random = seededRandom(seed)
  const shares = Array.from({ length: keys }, (_, key) => 1 / (key + 1))
  const upTo = shares.map((_, key) => shares.slice(0, key + 1).reduce((sum, share) => sum + share, 0))
  const pickKey = (): number => {
    const point = random() * (upTo.at(-1) ?? 0)
    return upTo.findIndex(bound => point < bound)
  }
  const times = Array.from({ length: requests }, () => random() * secondsAMonth).toSorted((a, b) => a - b)
  const freshUntil = new Map<string, number>()
  let fetched = 0
  for (const time of times) {
    const kept = `${Math.floor(random() * caches)} ${pickKey()}`
    if (time < (freshUntil.get(kept) ?? 0)) continue
    fetched += 1
    freshUntil.set(kept, time + freshSeconds)
  }
  return fetched
}
