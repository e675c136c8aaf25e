import type { Context, MiddlewareHandler } from 'hono'
import * as v from 'valibot'
import { SiteName } from '../../shared/contract/names.ts'
import { Problem } from '../../shared/domain/problem.ts'
import type { Site } from '../../shared/domain/site.ts'
import type { ApiEnv } from '../../shared/http/api-env.ts'
import type { ReaderNeeds } from './needs.ts'

/**
 * Finds the site of the path, whose language and origins every answer depends on. Where it cannot be read `siteOf` says
 * so, and not before: a preflight is answered without it, and a page may read why its request failed.
 */
export const loadSite =
  ({ sites }: Pick<ReaderNeeds, 'sites'>): MiddlewareHandler<ApiEnv> =>
  async (c, next) => {
    const name = c.req.param('site') ?? ''
    try {
      c.set('site', v.is(SiteName, name) ? await sites.get(name) : undefined)
    } catch (failure) {
      c.set('siteFailure', failure)
    }
    await next()
  }

/** @throws Problem `unknown-site`, or what kept the site from being read */
export const siteOf = (c: Context<ApiEnv>): Site => {
  const failure = c.get('siteFailure')
  if (failure !== undefined) throw failure
  const site = c.get('site')
  if (site === undefined) throw new Problem('unknown-site')
  return site
}
