import type { Readers } from './readers.ts'

/** Every address as it is typed anywhere in a world, the longest first. */
export const spellingsOf = (readers: Readers): string[] =>
  Object.values(readers)
    .flatMap(address => [address, address.trim(), address.replace('@', '')])
    .toSorted((one, other) => other.length - one.length)
