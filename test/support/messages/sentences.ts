const pluralCategories: readonly string[] = ['zero', 'one', 'two', 'few', 'many', 'other']

/** Every sentence by its path; the forms of a plural count as one. */
export const sentences = (value: unknown, path = ''): [string, string][] => {
  if (typeof value === 'string') return [[path, value]]
  return Object.entries(value ?? {}).flatMap(([key, part]) =>
    sentences(part, pluralCategories.includes(key) && typeof part === 'string' ? path : `${path}.${key}`),
  )
}

export const plurals = (value: unknown): object[] => {
  if (typeof value !== 'object' || value === null) return []
  const isPlural = Object.keys(value).every(key => pluralCategories.includes(key))
  return isPlural ? [value] : Object.values(value).flatMap(plurals)
}

export const places = (sentence: string) => [...sentence.matchAll(/\{\w+\}/g)].map(([place]) => place)
