/** Puts values in a sentence's `{places}`, in one pass: what a value holds is never read as a place. */
export const fill = (sentence: string, values: Readonly<Record<string, string>>): string =>
  sentence.replace(/\{(\w{1,20})\}/gu, (place, name: string) => values[name] ?? place)
