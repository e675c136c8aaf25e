import { createFactory } from 'hono/factory'
import * as v from 'valibot'
import { ThreadName } from '../../../shared/contract/names.ts'
import { WithdrawalRequest, WithdrawnComment } from '../../../shared/contract/withdrawal.ts'
import type { ApiEnv } from '../../../shared/http/api-env.ts'
import { largestBody } from '../../../shared/http/largest-body.ts'
import { parse } from '../../../shared/http/parse.ts'
import { readJson } from '../../../shared/http/read-json.ts'
import { withdrawComment as withdraw } from '../../../shared/operations/withdraw-comment.ts'
import { requireOrigin } from '../cross-origin.ts'
import { siteOf } from '../load-site.ts'
import type { ReaderNeeds } from '../needs.ts'

/** `POST …/comments/{id}/withdrawal`: its author takes back a comment that nobody has decided on. */
export const withdrawComment = (needs: Pick<ReaderNeeds, 'withdrawals' | 'digests' | 'clock'>) =>
  createFactory<ApiEnv>().createHandlers(largestBody, async c => {
    const site = siteOf(c)
    const thread = parse(ThreadName, c.req.param('thread'), 'not-found')
    const id = c.req.param('id') ?? ''
    requireOrigin(c, site)
    const { receipt } = parse(WithdrawalRequest, await readJson(c), 'malformed-body')

    await withdraw(needs, { site, thread, id, receipt })

    return c.json(v.parse(WithdrawnComment, { id, status: 'withdrawn' }))
  })
