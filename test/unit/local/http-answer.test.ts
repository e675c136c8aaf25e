import { expect, it } from 'vitest'
import { httpAnswer } from '../../../local/http-answer.ts'

it('answers with what the function says', () => {
  const answer = httpAnswer({
    statusCode: 202,
    headers: { ETag: '"1"', 'X-Count': 3, Connection: 'close' },
    cookies: ['a=1', 'b=2'],
    body: 'تعليق',
  })

  expect(answer).toEqual({
    status: 202,
    headers: { etag: '"1"', 'x-count': '3', 'set-cookie': ['a=1', 'b=2'] },
    body: Buffer.from('تعليق'),
  })
})

it('decodes a body in base64', () => {
  const { body } = httpAnswer({ statusCode: 200, body: 'AP8=', isBase64Encoded: true })

  expect([...body]).toEqual([0, 255])
})

it('takes a result without a status for the body itself', () => {
  const { status, body } = httpAnswer({ hello: 'world' })

  expect([status, body.toString()]).toEqual([200, '{"hello":"world"}'])
})

it.each([[{ statusCode: 'no' }], [{ statusCode: 99 }], [{ statusCode: 200, body: {} }]])(
  'answers 500 to a result that is none: %j',
  result => {
    const { status, body } = httpAnswer(result)

    expect([status, body.toString()]).toEqual([500, '{"message":"Internal Server Error"}'])
  },
)
