import { createFactory } from 'hono/factory'
import { CommentHistory } from '../../../shared/contract/moderated-comment.ts'
import { CommentId, SiteName } from '../../../shared/contract/names.ts'
import type { ApiEnv } from '../../../shared/http/api-env.ts'
import { parse } from '../../../shared/http/parse.ts'
import { readComment } from '../../../shared/operations/read-comment.ts'
import type { ModerationNeeds } from '../needs.ts'

/** `GET …/comments/{id}`: one comment, its events, its author's numbers, and whether its thread is open. */
export const showComment = (needs: ModerationNeeds) =>
  createFactory<ApiEnv>().createHandlers(async c => {
    const site = parse(SiteName, c.req.param('site'), 'unknown-site')
    const id = parse(CommentId, c.req.param('id'), 'not-found')

    const comment = await readComment(needs, c.get('sub'), site, id)

    return c.json(parse(CommentHistory, comment, 'internal'))
  })
