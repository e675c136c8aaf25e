import { createFactory } from 'hono/factory'
import { SiteName } from '../../../shared/contract/names.ts'
import { SiteSettings } from '../../../shared/contract/site-settings.ts'
import type { ApiEnv } from '../../../shared/http/api-env.ts'
import { parse } from '../../../shared/http/parse.ts'
import { readSettings } from '../../../shared/operations/read-settings.ts'
import type { ModerationNeeds } from '../needs.ts'

/** `GET …/settings`: how a site is set up. */
export const showSettings = (needs: ModerationNeeds) =>
  createFactory<ApiEnv>().createHandlers(async c => {
    const site = parse(SiteName, c.req.param('site'), 'unknown-site')

    const settings = await readSettings(needs, c.get('sub'), site)

    return c.json(parse(SiteSettings, settings, 'internal'))
  })
