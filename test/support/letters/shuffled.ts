import { seededRandom } from '../../../local/services/faults/seeded-random.ts'

/** Each of these one to three times, in an order that its seed decides. */
export const shuffled = <TValue>(values: readonly TValue[], seed: number): TValue[] => {
  const random = seededRandom(seed)
  return values
    .flatMap(value => Array.from({ length: 1 + Math.floor(random() * 3) }, () => ({ value, at: random() })))
    .toSorted((one, other) => one.at - other.at)
    .map(({ value }) => value)
}
