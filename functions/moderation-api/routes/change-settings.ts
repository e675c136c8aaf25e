import { createFactory } from 'hono/factory'
import { SiteName } from '../../../shared/contract/names.ts'
import { SettingsRequest } from '../../../shared/contract/settings-request.ts'
import { SiteSettings } from '../../../shared/contract/site-settings.ts'
import type { ApiEnv } from '../../../shared/http/api-env.ts'
import { largestBody } from '../../../shared/http/largest-body.ts'
import { parse } from '../../../shared/http/parse.ts'
import { readJson } from '../../../shared/http/read-json.ts'
import { changeSettings as change } from '../../../shared/operations/change-settings.ts'
import type { ModerationNeeds } from '../needs.ts'

/** `PUT …/settings`: sets a site up otherwise than at the version that was read. */
export const changeSettings = (needs: ModerationNeeds) =>
  createFactory<ApiEnv>().createHandlers(largestBody, async c => {
    const site = parse(SiteName, c.req.param('site'), 'unknown-site')
    const wanted = parse(SettingsRequest, await readJson(c), 'invalid-settings')

    const settings = await change(needs, c.get('sub'), { site, ...wanted })

    return c.json(parse(SiteSettings, settings, 'internal'))
  })
