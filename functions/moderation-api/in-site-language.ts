import type { MiddlewareHandler } from 'hono'
import * as v from 'valibot'
import { SiteName } from '../../shared/contract/names.ts'
import { Problem } from '../../shared/domain/problem.ts'
import type { ApiEnv } from '../../shared/http/api-env.ts'
import { problemResponse } from '../../shared/http/problem-response.ts'
import type { ModerationNeeds } from './needs.ts'

/** A refusal in the site's language, for who names none of theirs. Only then is the site read at all. */
export const inSiteLanguage =
  ({ sites }: Pick<ModerationNeeds, 'sites'>): MiddlewareHandler<ApiEnv> =>
  async (c, next) => {
    await next()
    const { error } = c
    const name = c.req.param('site')
    // While the store is down there is no time to ask it for a language.
    if (!(error instanceof Problem) || error.code === 'unavailable') return
    if (c.req.header('accept-language') || !v.is(SiteName, name)) return
    c.set('site', await sites.get(name).catch(() => undefined))
    // Hono lets the headers of an answer outlive it unless it is taken away first.
    c.res = undefined
    c.res = problemResponse(c, error)
  }
