import type { Context } from 'hono'
import { Problem } from '../domain/problem.ts'
import type { ApiEnv } from './api-env.ts'
import { readBody } from './read-body.ts'

/** For what scripts send only: a form on a foreign page must neither decide nor withdraw. */
export const readJson = async (c: Context<ApiEnv>): Promise<Record<string, unknown>> => {
  const { type, fields } = await readBody(c)
  if (type !== 'json') throw new Problem('unsupported-media-type')
  return fields
}
