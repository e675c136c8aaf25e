import { createFactory } from 'hono/factory'
import { ThreadName } from '../../../shared/contract/names.ts'
import { Paging } from '../../../shared/contract/paging.ts'
import { PublicComments } from '../../../shared/contract/public-comment.ts'
import type { ApiEnv } from '../../../shared/http/api-env.ts'
import { parse } from '../../../shared/http/parse.ts'
import { readThread } from '../../../shared/operations/read-thread.ts'
import { cacheable } from '../cacheable.ts'
import { conditional } from '../conditional.ts'
import { siteOf } from '../load-site.ts'
import type { ReaderNeeds } from '../needs.ts'

/** `GET …/comments`: a page of a thread's approved comments. */
export const listComments = (needs: ReaderNeeds) =>
  createFactory<ApiEnv>().createHandlers(conditional, async c => {
    const site = siteOf(c)
    const thread = parse(ThreadName, c.req.param('thread'), 'not-found')
    const paging = parse(Paging, c.req.query(), 'invalid-query')

    const page = await readThread(needs, site, thread, paging)

    return c.json(parse(PublicComments, page, 'internal'), 200, cacheable)
  })
