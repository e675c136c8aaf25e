import * as v from 'valibot'
import { codePoints } from '../text/code-points.ts'
import { normaliseText } from '../text/normalise-text.ts'

/** An absolute `http:` or `https:` URL as typed, at most 2,048 code points, without credentials or white space. */
export const WebAddress = v.pipe(
  v.string('invalid'),
  v.transform(normaliseText),
  v.check(url => codePoints(url) <= 2048, 'too-long'),
  v.check(isWebAddress, 'invalid'),
)

function isWebAddress(text: string): boolean {
  const url = /^https?:\/\/[^\s\p{C}]+$/iu.test(text) ? URL.parse(text) : null
  return url !== null && url.username === '' && url.password === ''
}
