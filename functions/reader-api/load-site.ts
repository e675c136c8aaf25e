import type { MiddlewareHandler } from 'hono'
import * as v from 'valibot'
import { SiteName } from '../../shared/contract/names.ts'
import { Problem } from '../../shared/domain/problem.ts'
import type { ApiEnv } from '../../shared/http/api-env.ts'
import type { ReaderNeeds } from './needs.ts'

/** Finds the site of the path, whose language and origins every answer depends on. A preflight needs none. */
export const loadSite =
  ({ sites }: Pick<ReaderNeeds, 'sites'>): MiddlewareHandler<ApiEnv> =>
  async (c, next) => {
    const name = c.req.param('site') ?? ''
    c.set('site', v.is(SiteName, name) ? await sites.get(name) : undefined)
    await next()
  }

export const siteOf = (site: ApiEnv['Variables']['site']) => {
  if (site === undefined) throw new Problem('unknown-site')
  return site
}
