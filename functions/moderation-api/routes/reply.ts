import { createFactory } from 'hono/factory'
import { RequiredIdempotencyKey } from '../../../shared/contract/idempotency-key.ts'
import { CommentId, SiteName } from '../../../shared/contract/names.ts'
import { Replied, ReplyRequest } from '../../../shared/contract/reply.ts'
import type { ApiEnv } from '../../../shared/http/api-env.ts'
import { largestBody } from '../../../shared/http/largest-body.ts'
import { parse } from '../../../shared/http/parse.ts'
import { readJson } from '../../../shared/http/read-json.ts'
import { sentIdempotencyKey } from '../../../shared/http/sent-idempotency-key.ts'
import { replyToComment } from '../../../shared/operations/reply-to-comment.ts'
import type { ModerationNeeds } from '../needs.ts'

/** `POST …/comments/{id}/reply`: approves the comment, if need be, and publishes an answer to it. */
export const reply = (needs: ModerationNeeds) =>
  createFactory<ApiEnv>().createHandlers(largestBody, async c => {
    const site = parse(SiteName, c.req.param('site'), 'unknown-site')
    const id = parse(CommentId, c.req.param('id'), 'not-found')
    const key = sentIdempotencyKey(c, RequiredIdempotencyKey)
    const request = parse(ReplyRequest, await readJson(c), 'invalid-comment')

    const { replayed, ...replied } = await replyToComment(needs, c.get('sub'), { site, id, key, ...request })

    if (replayed) c.header('idempotent-replayed', 'true')
    else needs.count('CommentAnswered')
    return c.json(parse(Replied, replied, 'internal'))
  })
