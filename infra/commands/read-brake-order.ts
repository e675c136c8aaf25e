import { parseArgs } from 'node:util'
import * as v from 'valibot'
import { SiteName } from '../../shared/contract/names.ts'
import { brakes } from '../../shared/domain/site.ts'

const Order = v.object({
  which: v.union([v.literal('all'), v.object({ site: SiteName })]),
  to: v.picklist([...brakes, 'off']),
  stage: v.string(),
})

export type BrakeOrder = v.InferOutput<typeof Order>

/** What was typed after `npm run brake --`; `undefined` where it is no order, or names a site and all of them. */
export const readBrakeOrder = (typed: readonly string[]): BrakeOrder | undefined => {
  const { values, positionals } = parseArgs({
    args: [...typed],
    allowPositionals: true,
    options: { all: { type: 'boolean' }, stage: { type: 'string', default: 'personal' } },
  })
  const [to, site, ...more] = positionals.toReversed()
  const others = values.all ? [site, ...more] : more
  const order = { which: values.all ? 'all' : { site }, to, stage: values.stage }
  return v.is(Order, order) && others.every(other => other === undefined) ? order : undefined
}
