import type { Clock } from '../domain/ports.ts'

/**
 * Remembers what a read found for a while, at most 1,000 answers; an empty answer and a failure are asked for again.
 * Settings read through it take effect within `seconds`, without a deploy.
 */
export const remember = <TArgs extends string[], TValue>(
  read: (...args: TArgs) => Promise<TValue>,
  { seconds, clock }: { seconds: number; clock: Clock },
): ((...args: TArgs) => Promise<TValue>) => {
  const known = new Map<string, { value: Promise<TValue>; until: number }>()

  return (...args) => {
    const key = JSON.stringify(args)
    const now = clock().getTime()
    const remembered = known.get(key)
    if (remembered !== undefined && remembered.until > now) return remembered.value

    const value = read(...args)
    if (known.size >= 1000) known.clear()
    known.set(key, { value, until: now + seconds * 1000 })
    const forget = () => known.delete(key)
    value.then(found => found === undefined && forget(), forget)
    return value
  }
}
