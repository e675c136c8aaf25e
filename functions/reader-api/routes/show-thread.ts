import { createFactory } from 'hono/factory'
import * as v from 'valibot'
import { ThreadName } from '../../../shared/contract/names.ts'
import { Paging } from '../../../shared/contract/paging.ts'
import type { ApiEnv } from '../../../shared/http/api-env.ts'
import { parse } from '../../../shared/http/parse.ts'
import { conditional } from '../conditional.ts'
import { siteOf } from '../load-site.ts'
import type { ReaderNeeds } from '../needs.ts'

const Notice = v.fallback(v.optional(v.picklist(['pending', 'published'])), undefined)

/** `GET …/threads/{thread}`: the thread as a page that needs no script. */
export const showThread = (needs: ReaderNeeds) =>
  createFactory<ApiEnv>().createHandlers(conditional, async c => {
    const site = siteOf(c)
    const thread = parse(ThreadName, c.req.param('thread'), 'not-found')
    const paging = parse(Paging, c.req.query(), 'invalid-query')

    const { renderThread } = await import('../render-thread.ts')
    return renderThread(c, needs, {
      site,
      thread,
      status: 200,
      paging,
      notice: v.parse(Notice, c.req.query('taaliq')),
      replyTo: c.req.query('replyTo'),
    })
  })
