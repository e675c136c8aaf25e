import { createFactory } from 'hono/factory'
import { CountsQuery } from '../../../shared/contract/paging.ts'
import type { ApiEnv } from '../../../shared/http/api-env.ts'
import { parse } from '../../../shared/http/parse.ts'
import { cacheable } from '../cacheable.ts'
import { conditional } from '../conditional.ts'
import { siteOf } from '../load-site.ts'
import type { ReaderNeeds } from '../needs.ts'

/** `GET …/counts?thread=a&thread=b`: how many approved comments each thread has. */
export const counts = ({ threads }: Pick<ReaderNeeds, 'threads'>) =>
  createFactory<ApiEnv>().createHandlers(conditional, async c => {
    const { site } = siteOf(c.get('site'))
    const { thread: names } = parse(CountsQuery, { thread: c.req.queries('thread') ?? [] }, 'invalid-query')

    const counted = await threads.counts(site, names)

    // Not through a schema: valibot's records drop `__proto__` and `constructor`, which a thread may be named.
    return c.json({ counts: Object.fromEntries(counted) }, 200, cacheable)
  })
