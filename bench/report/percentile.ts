/** The value below or at which `share` (0 to 1) of all lie: the nearest rank, so one that was measured. */
export const percentile = (values: readonly number[], share: number): number => {
  const sorted = values.toSorted((one, other) => one - other)
  return sorted.at(Math.max(0, Math.ceil(share * sorted.length) - 1)) ?? Number.NaN
}
