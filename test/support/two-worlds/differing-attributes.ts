import { isDeepStrictEqual } from 'node:util'
import type { Item } from '../database/read-items.ts'

/** Which attributes differ anywhere between two tables, as `<kind of item>.<attribute>`. */
export const differingAttributes = (one: readonly Item[], other: readonly Item[]): string[] => {
  const pairs = Array.from({ length: Math.max(one.length, other.length) }, (_, index) => ({
    item: one[index] ?? {},
    twin: other[index] ?? {},
  }))
  return [...new Set(pairs.flatMap(({ item, twin }) => differing(item, twin)))].toSorted()
}

const differing = (item: Item, twin: Item): string[] =>
  [...new Set([...Object.keys(item), ...Object.keys(twin)])]
    .filter(name => !isDeepStrictEqual(item[name], twin[name]))
    .map(name => `${kindOf(item)}.${name}`)

/** What an item's key begins with, e.g. `COMMENT`, `EVENT` or `IDEMPOTENCY`; authors are known by their name alone. */
const kindOf = ({ pk, sk }: Item): string => (sk?.S ?? pk?.S ?? 'AUTHOR').split('#', 1).join()
