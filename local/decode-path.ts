/**
 * The path of a request target, decoded once, as an HTTP API hands it on; `undefined` where it is no valid encoding
 * of UTF-8 (RFC 3986, 2.1) or no path. A target in absolute form (RFC 9112, 3.2.2) loses its authority.
 */
export const decodePath = (target: string): string | undefined => {
  const path = target.replace(/^https?:\/\/[^/?]*/i, '').replace(/\?.*$/s, '')
  if (!path.startsWith('/')) return undefined
  try {
    return decodeURIComponent(path)
  } catch {
    return undefined
  }
}
