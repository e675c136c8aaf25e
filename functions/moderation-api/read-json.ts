import type { Context } from 'hono'
import { Problem } from '../../shared/domain/problem.ts'
import type { ApiEnv } from '../../shared/http/api-env.ts'
import { readBody } from '../../shared/http/read-body.ts'

/** Moderators' clients speak JSON only: a form on a foreign page must not decide. */
export const readJson = async (c: Context<ApiEnv>): Promise<Record<string, unknown>> => {
  const { type, fields } = await readBody(c)
  if (type !== 'json') throw new Problem('unsupported-media-type')
  return fields
}
