import { createFactory } from 'hono/factory'
import * as v from 'valibot'
import { ThreadName } from '../../../shared/contract/names.ts'
import { CountsQuery } from '../../../shared/contract/paging.ts'
import type { ApiEnv } from '../../../shared/http/api-env.ts'
import { parse } from '../../../shared/http/parse.ts'
import { cacheable } from '../cacheable.ts'
import { conditional } from '../conditional.ts'
import { siteOf } from '../load-site.ts'
import type { ReaderNeeds } from '../needs.ts'

/** `GET …/counts?thread=a&thread=b`: how many approved comments each thread has, under the names as asked for. */
export const counts = ({ threads }: Pick<ReaderNeeds, 'threads'>) =>
  createFactory<ApiEnv>().createHandlers(conditional, async c => {
    const { site } = siteOf(c)
    const { thread: names } = parse(CountsQuery, { thread: c.req.queries('thread') ?? [] }, 'invalid-query')

    const stored = new Map(names.map(name => [name, v.parse(StoredName, name)]))
    const counted = await threads.counts(site, [...stored.values()].filter(Boolean))
    const answer = names.map(name => [name, counted.get(stored.get(name) ?? '') ?? 0] as const)

    // Not through a schema: valibot's records drop `__proto__` and `constructor`, which a thread may be named.
    return c.json({ counts: Object.fromEntries(answer) }, 200, cacheable)
  })

/** What no thread can be called has no comments, and is not looked for. */
const StoredName = v.fallback(ThreadName, '')
