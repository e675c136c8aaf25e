import type { Context } from 'hono'
import { SubscriptionRequest } from '../../shared/contract/subscription-choice.ts'
import { Problem } from '../../shared/domain/problem.ts'
import type { SubscriptionChoice } from '../../shared/domain/subscription-choice.ts'
import type { ApiEnv } from '../../shared/http/api-env.ts'
import { parse } from '../../shared/http/parse.ts'
import { readBody } from '../../shared/http/read-body.ts'

/** @throws Problem `invalid-decision`, `malformed-body`, `unsupported-media-type` */
export const readChoice = async (c: Context<ApiEnv>): Promise<SubscriptionChoice | 'one-click'> => {
  const isMultipart = c.req.header('content-type')?.toLowerCase().startsWith('multipart/form-data')
  const fields = isMultipart ? await readMultipart(c) : await readForm(c)
  return parse(SubscriptionRequest, fields, 'invalid-decision')
}

/** What a mail provider should send (RFC 8058, 3.2). */
const readMultipart = (c: Context<ApiEnv>): Promise<Record<string, unknown>> =>
  c.req.formData().then(Object.fromEntries, () => {
    throw new Problem('malformed-body')
  })

/** What it may send as well, and our page does. */
const readForm = async (c: Context<ApiEnv>): Promise<Record<string, unknown>> => {
  const { type, fields } = await readBody(c)
  if (type !== 'form') throw new Problem('unsupported-media-type')
  return fields
}
