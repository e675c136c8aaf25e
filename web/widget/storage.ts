/**
 * The browser's storage where it may be used at all; a page that has none works without. Values are objects, never
 * arrays: old scripts give arrays a `toJSON` of their own.
 */
export const createStorage = (kind: 'localStorage' | 'sessionStorage') => ({
  read: (key: string): Record<string, unknown> => {
    try {
      const value: unknown = JSON.parse(window[kind].getItem(key) ?? '{}')
      return isRecord(value) ? value : {}
    } catch {
      return {}
    }
  },
  write: (key: string, value: Readonly<Record<string, unknown>>): void => {
    try {
      if (Object.keys(value).length === 0) window[kind].removeItem(key)
      else window[kind].setItem(key, JSON.stringify(value))
    } catch {
      // Full, or forbidden: what could not be kept is only forgotten.
    }
  },
})

export type Records = ReturnType<typeof createStorage>

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
