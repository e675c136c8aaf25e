import { createFactory } from 'hono/factory'
import { Queue } from '../../../shared/contract/moderated-comment.ts'
import { SiteName } from '../../../shared/contract/names.ts'
import { QueuePaging } from '../../../shared/contract/paging.ts'
import type { ApiEnv } from '../../../shared/http/api-env.ts'
import { parse } from '../../../shared/http/parse.ts'
import { readQueue } from '../../../shared/operations/read-queue.ts'
import type { ModerationNeeds } from '../needs.ts'

/** `GET …/comments?status=…`: a page of one of the site's queues. */
export const listQueue = (needs: ModerationNeeds) =>
  createFactory<ApiEnv>().createHandlers(async c => {
    const site = parse(SiteName, c.req.param('site'), 'unknown-site')
    const paging = parse(QueuePaging, c.req.query(), 'invalid-query')

    const page = await readQueue(needs, c.get('sub'), site, paging)

    return c.json(parse(Queue, page, 'internal'))
  })
