import type { Context } from 'hono'
import { Problem } from '../domain/problem.ts'
import { readBody } from './read-body.ts'

/**
 * The fields of a form, as a browser sends those of a page, or as a mail program sends its one click: RFC 8058, 3.2 asks
 * for `multipart/form-data` and allows the other.
 *
 * @throws Problem `malformed-body`, `unsupported-media-type`
 */
export const readForm = async (c: Context): Promise<Record<string, unknown>> => {
  const isMultipart = c.req.header('content-type')?.toLowerCase().startsWith('multipart/form-data')
  if (isMultipart)
    return c.req.formData().then(Object.fromEntries, () => {
      throw new Problem('malformed-body')
    })
  const { type, fields } = await readBody(c)
  if (type !== 'form') throw new Problem('unsupported-media-type')
  return fields
}
