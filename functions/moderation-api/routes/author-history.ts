import { createFactory } from 'hono/factory'
import { AuthorHistory, AuthorHistoryRequest } from '../../../shared/contract/author-history.ts'
import { CommentId, SiteName } from '../../../shared/contract/names.ts'
import type { ApiEnv } from '../../../shared/http/api-env.ts'
import { largestBody } from '../../../shared/http/largest-body.ts'
import { parse } from '../../../shared/http/parse.ts'
import { readJson } from '../../../shared/http/read-json.ts'
import { readAuthorHistory } from '../../../shared/operations/read-author-history.ts'
import type { ModerationNeeds } from '../needs.ts'

/** `POST …/comments/{id}/author-history`: the other comments under the same address; a look is written, so it is no GET. */
export const authorHistory = (needs: ModerationNeeds) =>
  createFactory<ApiEnv>().createHandlers(largestBody, async c => {
    const site = parse(SiteName, c.req.param('site'), 'unknown-site')
    const id = parse(CommentId, c.req.param('id'), 'not-found')
    const { cursor } = parse(AuthorHistoryRequest, await readJson(c), 'invalid-cursor')

    const history = await readAuthorHistory(needs, c.get('sub'), { site, id, cursor })

    return c.json(parse(AuthorHistory, { verified: false, ...history }, 'internal'))
  })
