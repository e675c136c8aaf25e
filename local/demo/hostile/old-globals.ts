/**
 * What a script library of 2008 did to every page it was on (after Prototype 1.6): enumerable methods on all arrays
 * and texts, a `toJSON` that turns arrays into JSON twice, and globals under short names. Runs in the browser, as the text it is written in.
 */
export const oldGlobals = (): void => {
  Object.assign(Array.prototype, {
    each(this: unknown[], visit: (item: unknown) => void) {
      for (const item of this.values()) visit(item)
      return this
    },
    first(this: unknown[]) {
      return this[0]
    },
    without(this: unknown[], unwanted: unknown) {
      return this.filter(item => item !== unwanted)
    },
    toJSON(this: unknown[]) {
      return `[${this.map(item => `"${String(item)}"`).join(', ')}]`
    },
  })
  Object.assign(String.prototype, {
    strip(this: string) {
      return this.trim()
    },
    blank(this: string) {
      return this.trim() === ''
    },
  })
  const $ = (id: string) => document.getElementById(id)
  Object.assign(window, { $, $$: $, Class: { create: () => ({}) }, Ajax: {}, html: '', render: null, h: 1 })
}
