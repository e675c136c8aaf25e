import { createFactory } from 'hono/factory'
import type { ApiEnv } from '../../../shared/http/api-env.ts'
import { cacheable } from '../cacheable.ts'
import { conditional } from '../conditional.ts'
import type { ReaderNeeds } from '../needs.ts'

/** `GET /v1/openapi.json`: the description of every route, made at build time. */
export const openApi = ({ openApi: load }: Pick<ReaderNeeds, 'openApi'>) =>
  createFactory<ApiEnv>().createHandlers(conditional, async c =>
    c.body(await load(), 200, { 'content-type': 'application/json', ...cacheable }),
  )
