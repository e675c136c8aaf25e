import type { HttpAnswer } from '../http-answer.ts'
import type { ViewerRequest } from './viewer-request.ts'

/** A kept answer for a viewer who already has it, or asks for its headers only (RFC 9110, 13.1.2 and 9.3.2). */
export const forViewer = (
  { method, headers }: Pick<ViewerRequest, 'method' | 'headers'>,
  answer: HttpAnswer,
): HttpAnswer => {
  const withoutBody = { ...answer, body: Buffer.alloc(0) }
  const etag = answer.headers['etag']
  const known = (headers.get('if-none-match') ?? '').split(',').map(tag => comparable(tag.trim()))
  const isKnown = typeof etag === 'string' && (known.includes(comparable(etag)) || known.includes('*'))
  if (answer.status === 200 && isKnown) return { ...withoutBody, status: 304 }
  return method === 'HEAD' ? withoutBody : answer
}

/** `If-None-Match` compares weakly (RFC 9110, 8.8.3.2). */
export const comparable = (etag: string): string => etag.replace(/^W\//, '')
