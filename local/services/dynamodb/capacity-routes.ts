import { Hono } from 'hono'
import type { CapacityLog } from './create-capacity-log.ts'

/** What the functions' calls to DynamoDB consumed since the last reset. */
export const capacityRoutes = (log: CapacityLog) =>
  new Hono()
    .get('/local/capacity', context => context.json({ calls: log.calls() }))
    .delete('/local/capacity', context => {
      log.reset()
      return context.body(null, 204)
    })
