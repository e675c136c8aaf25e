import { createFactory } from 'hono/factory'
import * as v from 'valibot'
import { AcceptedComment } from '../../../shared/contract/accepted-comment.ts'
import { ThreadName } from '../../../shared/contract/names.ts'
import type { ApiEnv } from '../../../shared/http/api-env.ts'
import { largestBody } from '../../../shared/http/largest-body.ts'
import { parse } from '../../../shared/http/parse.ts'
import { readBody } from '../../../shared/http/read-body.ts'
import { answerForm } from '../answer-form.ts'
import { requireOrigin } from '../cross-origin.ts'
import { siteOf } from '../load-site.ts'
import type { ReaderNeeds } from '../needs.ts'
import { submitBody } from '../submit-body.ts'

/** `POST …/comments`: takes a comment as JSON, or from a plain form, which is answered with a page. */
export const submitComment = (needs: ReaderNeeds) =>
  createFactory<ApiEnv>().createHandlers(largestBody, async c => {
    const site = siteOf(c)
    const thread = parse(ThreadName, c.req.param('thread'), 'not-found')
    requireOrigin(c, site)
    const body = await readBody(c)

    const submitting = submitBody(c, needs, { site, thread, body })
    if (body.type === 'form') return answerForm(c, needs, { site, thread, body, submitting })

    const { replayed, ...accepted } = await submitting
    if (!replayed) needs.count(accepted.status === 'pending' ? 'CommentHeld' : 'CommentPublished')
    if (replayed) c.header('idempotent-replayed', 'true')
    return c.json(v.parse(AcceptedComment, accepted), accepted.status === 'pending' ? 202 : 201)
  })
