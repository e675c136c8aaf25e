import { createFactory } from 'hono/factory'
import { ModeratedSites } from '../../../shared/contract/moderated-comment.ts'
import type { ApiEnv } from '../../../shared/http/api-env.ts'
import { parse } from '../../../shared/http/parse.ts'
import { listModeratedSites } from '../../../shared/operations/list-moderated-sites.ts'
import type { ModerationNeeds } from '../needs.ts'

/** `GET /v1/moderation/sites`: where the caller moderates, and how much waits there. */
export const listSites = (needs: ModerationNeeds) =>
  createFactory<ApiEnv>().createHandlers(async c => {
    const sites = await listModeratedSites(needs, c.get('sub'))

    return c.json(parse(ModeratedSites, { sites }, 'internal'))
  })
