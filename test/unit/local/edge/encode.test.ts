import { expect, it } from 'vitest'
import { encode, encodingsFor } from '../../../../local/edge/encode.ts'

it.each([
  ['gzip, deflate, br', ['br', 'gzip']],
  ['gzip', ['gzip']],
  ['br;q=0.5, GZIP', ['br', 'gzip']],
  ['br;q=0, gzip', ['gzip']],
  ['br; q=0.000, gzip ; q=0', []],
  ['brotli, xgzip', []],
  ['identity', []],
  ['', []],
])('compresses for a viewer who takes «%s»', (accepted, encodings) => {
  expect(encodingsFor(accepted, ['br', 'gzip'])).toEqual(encodings)
})

it('compresses as the policy allows', () => {
  expect(encodingsFor('br, gzip', ['gzip'])).toEqual(['gzip'])
  expect(encodingsFor('br, gzip', [])).toEqual([])
})

const answerWith = (headers: Record<string, string> = {}, { status = 200, length = 1000 } = {}) => ({
  status,
  headers: { 'content-type': 'application/json', etag: '"1"', ...headers },
  body: Buffer.alloc(length, 'a'),
})

it('makes a strong ETag weak, and says what the answer varies by', async () => {
  const { headers } = await encode(answerWith({ vary: 'origin' }), 'gzip')

  expect(headers).toEqual({
    'content-type': 'application/json',
    'content-encoding': 'gzip',
    etag: 'W/"1"',
    vary: 'origin, accept-encoding',
  })
})

it.each([
  ['W/"1"', 'W/"1"'],
  ['1', undefined],
])('makes of the ETag %s %s', async (given, etag) => {
  const { headers } = await encode(answerWith({ etag: given }), 'br')

  expect(headers['etag']).toBe(etag)
})

it.each([
  ['of less than 1,000 bytes', answerWith({}, { length: 999 })],
  ['of more than 10,000,000', answerWith({}, { length: 10_000_001 })],
  ['that is no text', answerWith({ 'content-type': 'image/png' })],
  ['of a type that AWS does not name', answerWith({ 'content-type': 'application/problem+json' })],
  ['that is compressed already', answerWith({ 'content-encoding': 'gzip' })],
  ['with another status', answerWith({}, { status: 422 })],
])('leaves an answer %s as it is', async (_, answer) => {
  expect(await encode(answer, 'gzip')).toBe(answer)
})
