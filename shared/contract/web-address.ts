import * as v from 'valibot'
import { codePoints } from '../text/code-points.ts'
import { normaliseText } from '../text/normalise-text.ts'

/**
 * An absolute `http:` or `https:` URL as typed, at most 2,048 code points, without credentials, white space or a backslash:
 * browsers read `https://a.example\@b.example` as a page of the one, others of the other (RFC 3986; WHATWG URL, 4.4).
 */
export const WebAddress = v.pipe(
  v.string('invalid'),
  v.transform(normaliseText),
  v.check(url => codePoints(url) <= 2048, 'too-long'),
  v.check(isWebAddress, 'invalid'),
)

/** Also empty ones, after however many slashes. */
const credentials = /^\w+:\/*[^/?#]*@/

function isWebAddress(text: string): boolean {
  return /^https?:\/\/[^\s\p{C}\\]+$/iu.test(text) && !credentials.test(text) && URL.canParse(text)
}
