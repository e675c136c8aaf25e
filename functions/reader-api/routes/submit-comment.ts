import type { Context } from 'hono'
import { createFactory } from 'hono/factory'
import * as v from 'valibot'
import { AcceptedComment } from '../../../shared/contract/accepted-comment.ts'
import { IdempotencyKey } from '../../../shared/contract/idempotency-key.ts'
import { ThreadName } from '../../../shared/contract/names.ts'
import type { ApiEnv } from '../../../shared/http/api-env.ts'
import { largestBody } from '../../../shared/http/largest-body.ts'
import { parse } from '../../../shared/http/parse.ts'
import { readBody } from '../../../shared/http/read-body.ts'
import { submitComment as submit } from '../../../shared/operations/submit-comment.ts'
import { answerForm } from '../answer-form.ts'
import { requireOrigin } from '../cross-origin.ts'
import { siteOf } from '../load-site.ts'
import type { ReaderNeeds } from '../needs.ts'

/** `POST …/comments`: takes a comment as JSON, or from a plain form, which is answered with a page. */
export const submitComment = (needs: ReaderNeeds) =>
  createFactory<ApiEnv>().createHandlers(largestBody, async c => {
    const site = siteOf(c.get('site'))
    const thread = parse(ThreadName, c.req.param('thread'), 'not-found')
    requireOrigin(c, site)
    const idempotencyKey = parse(IdempotencyKey, sentKey(c), 'malformed-body')
    const body = await readBody(c)

    const submitting = submit(
      { ...needs, threads: needs.threadSettings },
      {
        site,
        thread,
        fields: body.fields,
        body: body.text,
        clientAddress: c.env.requestContext.http.sourceIp,
        idempotencyKey,
      },
    )
    if (body.type === 'form') return answerForm(c, needs, { site, thread, body, submitting })

    const { replayed, ...accepted } = await submitting
    if (!replayed) needs.count(accepted.status === 'pending' ? 'CommentHeld' : 'CommentPublished')
    if (replayed) c.header('idempotent-replayed', 'true')
    return c.json(v.parse(AcceptedComment, accepted), accepted.status === 'pending' ? 202 : 201)
  })

/** As it was sent: Hono's adapter leaves out an empty header and escapes what is beyond ASCII. */
const sentKey = ({ env, req }: Context<ApiEnv>): string | undefined =>
  env.event?.headers['idempotency-key'] ?? req.header('idempotency-key')
