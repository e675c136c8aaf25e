import type { Context } from 'hono'
import { IdempotencyKey } from '../../shared/contract/idempotency-key.ts'
import type { Site } from '../../shared/domain/site.ts'
import type { ApiEnv } from '../../shared/http/api-env.ts'
import type { Body } from '../../shared/http/read-body.ts'
import { sentIdempotencyKey } from '../../shared/http/sent-idempotency-key.ts'
import { type Submitted, submitComment } from '../../shared/operations/submit-comment.ts'
import type { ReaderNeeds } from './needs.ts'

/** Submits what a request's body says, for whoever sent it. */
export const submitBody = async (
  c: Context<ApiEnv>,
  needs: ReaderNeeds,
  { site, thread, body }: { site: Site; thread: string; body: Body },
): Promise<Submitted> => {
  const submitted = await submitComment(
    { ...needs, threads: needs.threadSettings },
    {
      site,
      thread,
      fields: body.fields,
      body: body.text,
      clientAddress: c.env.requestContext.http.sourceIp,
      idempotencyKey: sentIdempotencyKey(c, IdempotencyKey),
    },
  )
  c.set('comment', submitted.id)
  return submitted
}
