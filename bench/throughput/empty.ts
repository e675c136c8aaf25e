import { sendLoad } from './send-load.ts'
import type { Workload } from './workload.ts'

/** What every request pays before any of our code runs: the gateway, the process, the adapter. */
export const empty = ({ url }: { url: string }): Workload => ({
  name: 'empty Hono handler',
  url,
  function: 'empty',
  run: amount => sendLoad({ url, amount, next: () => ({ path: '/empty' }) }),
})
