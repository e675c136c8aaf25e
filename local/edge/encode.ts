import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import type { HttpAnswer } from '../http-answer.ts'

export type Encoding = 'br' | 'gzip'

/** Of what the policy allows, in its order, what the viewer takes (RFC 9110, 12.5.3). */
export const encodingsFor = (accepted: string, allowed: readonly Encoding[]): Encoding[] =>
  allowed.filter(encoding =>
    new RegExp(`(?:^|[\\s,])${encoding}\\b(?!\\s*;\\s*q=0(?:\\.0*)?\\s*(?:,|$))`, 'i').test(accepted),
  )

/**
 * An answer as the edge compresses it: text of some kind, of 1,000 bytes to 10,000,000; its strong `ETag` becomes a weak one.
 * https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/ServingCompressedFiles.html
 */
export const encode = async (answer: HttpAnswer, encoding: Encoding | undefined): Promise<HttpAnswer> => {
  if (encoding === undefined || !isCompressible(answer)) return answer
  const { headers, body } = answer
  const { etag, ...others } = headers
  return {
    ...answer,
    headers: {
      ...others,
      'content-encoding': encoding,
      vary: [headers['vary'], 'accept-encoding'].filter(Boolean).join(', '),
      ...(typeof etag === 'string' && /^(?:W\/)?"/.test(etag) && { etag: etag.replace(/^(?=")/, 'W/') }),
    },
    body: encoding === 'br' ? await brotli(body, quickly) : await zip(body),
  }
}

/** Whether the edge compresses it, where the viewer takes that. */
export const isCompressible = ({ status, headers, body }: HttpAnswer): boolean =>
  [200, 403, 404].includes(status) &&
  types.test(String(headers['content-type'] ?? '')) &&
  headers['content-encoding'] === undefined &&
  body.length >= 1000 &&
  body.length <= 10_000_000

/** Of AWS's list those that anything of ours could have. */
const types =
  /^(?:application\/(?:javascript|json|rss\+xml|xhtml\+xml|xml)|text\/(?:css|csv|html|javascript|plain|xml)|image\/svg\+xml)(?:;|$)/

const brotli = promisify(brotliCompress)
const zip = promisify(gzip)
const quickly = { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }
