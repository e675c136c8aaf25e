/** What is wrong with a group of settings of which one is not there, or one too many is. */
export const missingOrUnknown = ({ expected }: { expected: string | null }): string =>
  expected === 'never' ? 'is not a setting' : 'is missing'
