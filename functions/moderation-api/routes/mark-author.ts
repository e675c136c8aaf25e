import { createFactory } from 'hono/factory'
import { AuthorMark, AuthorMarkRequest } from '../../../shared/contract/author-history.ts'
import { CommentId, SiteName } from '../../../shared/contract/names.ts'
import type { ApiEnv } from '../../../shared/http/api-env.ts'
import { largestBody } from '../../../shared/http/largest-body.ts'
import { parse } from '../../../shared/http/parse.ts'
import { readJson } from '../../../shared/http/read-json.ts'
import { markAuthor } from '../../../shared/operations/mark-author.ts'
import type { ModerationNeeds } from '../needs.ts'

/** `POST …/comments/{id}/author/mark`: has the comments of an author read last, or no longer. */
export const markAuthorOf = (needs: ModerationNeeds) =>
  createFactory<ApiEnv>().createHandlers(largestBody, async c => {
    const site = parse(SiteName, c.req.param('site'), 'unknown-site')
    const id = parse(CommentId, c.req.param('id'), 'not-found')
    const marking = parse(AuthorMarkRequest, await readJson(c), 'invalid-mark')

    const mark = await markAuthor(needs, c.get('sub'), { site, id, ...marking })

    return c.json(parse(AuthorMark, { mark }, 'internal'))
  })
