import * as v from 'valibot'
import { createClient } from '../../test/support/contract/create-client.ts'
import { inBatches } from '../../test/support/contract/in-batches.ts'
import { sampleComment } from '../../test/support/contract/sample-comment.ts'
import { sendLoad } from './send-load.ts'
import type { Workload } from './workload.ts'

const Submitted = v.object({ id: v.string() })
const Page = v.object({ comments: v.pipe(v.array(v.unknown()), v.length(50)), nextCursor: v.string() })

const place = { thread: 'bench-list' }

/** A reader opens an article: the first page of 50, of a thread that has more. */
export const list = async ({ url }: { url: string }): Promise<Workload> => {
  const taaliq = createClient(url)
  const ids = await inBatches(Array.from({ length: 60 }), 4, async () => {
    const { text } = await taaliq.post(place, sampleComment())
    return v.parse(Submitted, JSON.parse(text)).id
  })
  await taaliq.decideMany(ids.map(id => ({ id, decision: 'approve', version: 1 })))
  v.parse(Page, JSON.parse((await taaliq.list(place, { limit: 50 })).text))

  const path = `${taaliq.commentsPath(place)}?limit=50`
  return {
    name: 'list 50',
    url,
    function: 'reader-api',
    run: amount => sendLoad({ url, amount, next: () => ({ path }) }),
  }
}
