import { Hono } from 'hono'
import * as v from 'valibot'
import type { Faults } from './create-faults.ts'
import { FaultPlan } from './fault-plan.ts'

/** What shall go wrong: `PUT` replaces the whole plan, `DELETE` ends it. */
export const faultRoutes = (faults: Pick<Faults, 'replace' | 'clear'>) =>
  new Hono()
    .put('/local/faults', async context => {
      const plan = v.safeParse(v.pipe(v.string(), v.parseJson(), FaultPlan), await context.req.text())
      if (!plan.success) return context.text(v.summarize(plan.issues), 400)
      faults.replace(plan.output)
      return context.body(null, 204)
    })
    .delete('/local/faults', context => {
      faults.clear()
      return context.body(null, 204)
    })
