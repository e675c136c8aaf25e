import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import type { HttpAnswer } from '../http-answer.ts'

export type Encoding = 'br' | 'gzip' | 'identity'

/** Brotli before gzip, of what the viewer takes and the policy allows. */
export const encodingFor = (accepted: string, allowed: readonly ('br' | 'gzip')[]): Encoding =>
  allowed.find(encoding => new RegExp(`\\b${encoding}\\b(?!;q=0(?:\\.0*)?(?:,|$))`).test(accepted)) ??
  'identity'

/**
 * An answer as the edge compresses it: text of some kind, from 1,000 bytes; its strong `ETag` becomes a weak one.
 * https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/ServingCompressedFiles.html
 */
export const encode = async (answer: HttpAnswer, encoding: Encoding): Promise<HttpAnswer> => {
  const { headers, body } = answer
  const isText = compressible.test(String(headers['content-type'] ?? ''))
  const isCompressed = headers['content-encoding'] !== undefined
  if (encoding === 'identity' || !isText || isCompressed || body.length < 1000 || body.length > 10_000_000)
    return answer
  const etag = headers['etag']
  return {
    ...answer,
    headers: {
      ...headers,
      'content-encoding': encoding,
      vary: [headers['vary'], 'accept-encoding'].filter(Boolean).join(', '),
      ...(typeof etag === 'string' && { etag: etag.replace(/^(?=")/, 'W/') }),
    },
    body: encoding === 'br' ? await brotli(body, quickly) : await zip(body),
  }
}

const brotli = promisify(brotliCompress)
const zip = promisify(gzip)
const quickly = { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }

const compressible =
  /^(?:application\/(?:javascript|json|x-javascript|xhtml\+xml|xml)|text\/(?:css|html|javascript|plain|xml)|image\/svg\+xml)(?:;|$)/
