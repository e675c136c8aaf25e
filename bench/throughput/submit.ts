import * as v from 'valibot'
import { createClient } from '../../test/support/contract/create-client.ts'
import { sampleComment } from '../../test/support/contract/sample-comment.ts'
import { sendLoad } from './send-load.ts'
import type { Workload } from './workload.ts'

const Submitted = v.object({ id: v.string() })

/** Articles that are written about at the same time. */
const threads = 20

/** A reader writes: a comment like no other, held for a moderator. Those accepted are left in `waiting`. */
export const submit = (
  { url }: { url: string },
  { waiting }: { waiting: Pick<string[], 'push'> },
): Workload => {
  const { commentsPath } = createClient(url)
  let sent = 0
  const next = () => {
    sent += 1
    return {
      method: 'POST',
      path: commentsPath({ thread: `bench-${sent % threads}` }),
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(sampleComment()),
    }
  }
  const onAnswer = (status: number, body: string) => {
    if (status === 202) waiting.push(v.parse(Submitted, JSON.parse(body)).id)
  }
  return {
    name: 'submit',
    url,
    function: 'reader-api',
    run: amount => sendLoad({ url, amount, next, onAnswer }),
  }
}
