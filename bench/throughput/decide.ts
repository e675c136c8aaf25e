import { createClient } from '../../test/support/contract/create-client.ts'
import { sendLoad } from './send-load.ts'
import type { Workload } from './workload.ts'

/** A moderator approves, one after the other, what `waiting` holds by then. */
export const decide = async (
  { url }: { url: string },
  { waiting }: { waiting: Pick<string[], 'splice'> },
): Promise<Workload> => {
  const headers = {
    'content-type': 'application/json',
    authorization: `Bearer ${await createClient(url).tokenFor('admin')}`,
  }
  const body = JSON.stringify({ decision: 'approve', version: 1 })
  return {
    name: 'decide',
    url,
    function: 'moderation-api',
    run: amount => {
      const ids = waiting.splice(0, amount)
      const next = () => ({
        method: 'POST',
        path: `/v1/moderation/sites/demo/comments/${ids.pop()}/decision`,
        headers,
        body,
      })
      return sendLoad({ url, amount: ids.length, next })
    },
  }
}
