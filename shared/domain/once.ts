/** The first answer, for ever; the first success, after failures. */
export const once = <TValue>(load: () => Promise<TValue>): (() => Promise<TValue>) => {
  let loaded: Promise<TValue> | undefined
  return () => {
    loaded ??= load().catch(error => {
      loaded = undefined
      throw error
    })
    return loaded
  }
}
