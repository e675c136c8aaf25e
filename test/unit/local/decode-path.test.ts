import { expect, it } from 'vitest'
import { decodePath } from '../../../local/decode-path.ts'

it.each([
  ['/v1/sites/demo', '/v1/sites/demo'],
  ['/v1/%D9%85%D9%82%D8%A7%D9%84?a=%20', '/v1/مقال'],
  ['/a%2Fb', '/a/b'],
  ['/a%252Fb', '/a%2Fb'],
  ['/a+b', '/a+b'],
  ['/a/../b', '/a/../b'],
  ['//a', '//a'],
  ['http://localhost:3000/a?b', '/a'],
])('decodes %s once', (target, path) => {
  expect(decodePath(target)).toBe(path)
})

it.each(['/%', '/%zz', '/%ff', '/%D9', '*', ''])('refuses %j', target => {
  expect(decodePath(target)).toBeUndefined()
})
