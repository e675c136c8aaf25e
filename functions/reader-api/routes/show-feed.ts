import { createFactory } from 'hono/factory'
import { ThreadName } from '../../../shared/contract/names.ts'
import type { ApiEnv } from '../../../shared/http/api-env.ts'
import { parse } from '../../../shared/http/parse.ts'
import { conditional } from '../conditional.ts'
import { siteOf } from '../load-site.ts'
import type { ReaderNeeds } from '../needs.ts'

/** `GET …/feed.atom`: a thread's newest comments for feed readers. */
export const showFeed = (needs: Pick<ReaderNeeds, 'threads' | 'published'>) =>
  createFactory<ApiEnv>().createHandlers(conditional, async c => {
    const site = siteOf(c)
    const thread = parse(ThreadName, c.req.param('thread'), 'not-found')

    const { renderFeed } = await import('../render-feed.ts')
    return renderFeed(c, needs, { site, thread })
  })
