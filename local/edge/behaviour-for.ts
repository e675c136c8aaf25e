import type { Behaviour } from '../resources/distribution.ts'

/**
 * The first behaviour whose pattern fits a path; the default fits all. Patterns know `*` and `?` and tell case apart; the path
 * is normalized before it is compared (RFC 3986, 6.2.2), an encoded slash stays encoded.
 * https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/DownloadDistValuesCacheBehavior.html#DownloadDistValuesPathPattern
 */
export const behaviourFor = (behaviours: readonly Behaviour[], path: string): Behaviour => {
  const normal = normalized(path)
  const found = behaviours.find(({ pathPattern }) => patternOf(pathPattern).test(normal))
  if (!found) throw new Error('The distribution has no default behaviour')
  return found
}

const normalized = (path: string): string => {
  const { pathname } = new URL(`http://edge.invalid${path.replace(/^\/*/, '/')}`)
  return pathname.replace(/%[0-9a-f]{2}/gi, encoded => {
    const character = String.fromCharCode(Number.parseInt(encoded.slice(1), 16))
    return /[\w.~-]/.test(character) ? character : encoded
  })
}

const patternOf = (pathPattern: string): RegExp => {
  if (pathPattern === '*') return /^/
  const escaped = pathPattern.replace(/[\\^$.+()[\]{}|]/g, '\\$&')
  return new RegExp(`^${escaped.replaceAll('*', '.*').replaceAll('?', '.')}$`, 's')
}
