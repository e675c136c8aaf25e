import type { Context } from 'hono'
import type { Site } from '../../shared/domain/site.ts'
import type { ApiEnv } from '../../shared/http/api-env.ts'
import { ownOrigin } from '../../shared/http/own-origin.ts'
import { readNewest } from '../../shared/operations/read-newest.ts'
import { cacheable } from './cacheable.ts'
import { threadFeed } from './feed/thread-feed.ts'
import type { ReaderNeeds } from './needs.ts'

const newest = 50

export const renderFeed = async (
  c: Context<ApiEnv>,
  needs: Pick<ReaderNeeds, 'threads' | 'published'>,
  { site, thread }: { site: Site; thread: string },
): Promise<Response> => {
  const { thread: article, comments } = await readNewest(needs, site.site, thread, newest)

  return c.body(threadFeed({ site, thread, article, comments, origin: ownOrigin(c) }), 200, {
    'content-type': 'application/atom+xml; charset=utf-8',
    'content-language': site.locale,
    ...cacheable,
  })
}
