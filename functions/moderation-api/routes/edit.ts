import { createFactory } from 'hono/factory'
import { EditRequest } from '../../../shared/contract/edit.ts'
import { ModeratedComment } from '../../../shared/contract/moderated-comment.ts'
import { CommentId, SiteName } from '../../../shared/contract/names.ts'
import type { ApiEnv } from '../../../shared/http/api-env.ts'
import { largestBody } from '../../../shared/http/largest-body.ts'
import { parse } from '../../../shared/http/parse.ts'
import { readJson } from '../../../shared/http/read-json.ts'
import { editComment } from '../../../shared/operations/edit-comment.ts'
import type { ModerationNeeds } from '../needs.ts'

/** `POST …/comments/{id}/edit`: changes the words of the version that was read, and says why. */
export const edit = (needs: ModerationNeeds) =>
  createFactory<ApiEnv>().createHandlers(largestBody, async c => {
    const site = parse(SiteName, c.req.param('site'), 'unknown-site')
    const id = parse(CommentId, c.req.param('id'), 'not-found')
    const request = parse(EditRequest, await readJson(c), 'invalid-comment')

    const { outcome, comment } = await editComment(needs, c.get('sub'), { site, id, ...request })

    if (outcome === 'edited') needs.count('CommentEdited')
    return c.json(parse(ModeratedComment, comment, 'internal'))
  })
