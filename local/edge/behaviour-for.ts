import { wildcardPattern } from './wildcard-pattern.ts'

/**
 * The first behaviour whose pattern fits a path; the default fits all. Patterns know `*` and `?` and tell case apart. The
 * path is normalized before it is compared (RFC 3986, 6.2.2), several slashes count as one, and an encoded slash is none; to
 * the origin it goes as it came.
 * https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/DownloadDistValuesCacheBehavior.html#DownloadDistValuesPathPattern
 */
export const behaviourFor = <TBehaviour extends { readonly pathPattern: string }>(
  behaviours: readonly TBehaviour[],
  path: string,
): TBehaviour => {
  const normal = normalized(path)
  const found = behaviours.find(({ pathPattern }) =>
    wildcardPattern(pathPattern.replace(/^\/?/, '/')).test(normal),
  )
  if (!found) throw new Error('The distribution has no default behaviour')
  return found
}

const normalized = (path: string): string => {
  const kept: string[] = []
  const [, ...segments] = withoutNeedlessEncoding(path)
    .replace(/\/\.{1,2}$/, '$&/')
    .split(/\/+/)
  for (const segment of segments) {
    if (segment === '..') kept.pop()
    else if (segment !== '.') kept.push(segment)
  }
  return `/${kept.join('/')}`
}

/** What needs no encoding is decoded: letters, digits and `-._~` (RFC 3986, 2.3). */
const withoutNeedlessEncoding = (path: string): string =>
  path.replace(/%[0-9a-f]{2}/gi, encoded => {
    const character = String.fromCharCode(Number.parseInt(encoded.slice(1), 16))
    return /[\w.~-]/.test(character) ? character : encoded
  })
