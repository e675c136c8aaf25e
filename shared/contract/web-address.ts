import * as v from 'valibot'
import { codePoints } from '../text/code-points.ts'
import { normaliseText } from '../text/normalise-text.ts'

/**
 * An absolute `http:` or `https:` URL as typed, at most 2,048 code points, without credentials or white space. Nor may a
 * backslash stand where the host ends: browsers find `https://a.example\@b.example` at the one, others at the other (WHATWG
 * URL, 4.4; RFC 3986, 3.2).
 */
export const WebAddress = v.pipe(
  v.string('invalid'),
  v.transform(normaliseText),
  v.check(url => codePoints(url) <= 2048, 'too-long'),
  v.check(isWebAddress, 'invalid'),
)

/** Credentials, also empty ones, or a backslash, after however many slashes. */
const notOnlyHost = /^\w+:\/*[^/?#]*[@\\]/u

function isWebAddress(text: string): boolean {
  return /^https?:\/\/[^\s\p{C}]+$/iu.test(text) && !notOnlyHost.test(text) && URL.canParse(text)
}
