import { parseArgs } from 'node:util'
import * as v from 'valibot'
import { SiteName } from '../../shared/contract/names.ts'
import { Problem } from '../../shared/domain/problem.ts'
import { brakes } from '../../shared/domain/site.ts'
import { createOperator } from './operator.ts'
import { readOutputs } from './read-outputs.ts'

const usage = `npm run brake -- <site> held|read-only|off --stage <stage>
npm run brake -- --all held|read-only|off --stage <stage>`

const Order = v.object({
  which: v.union([v.literal('all'), v.object({ site: SiteName })]),
  brake: v.picklist([...brakes, 'off']),
  stage: v.string(),
})

/** `npm run brake`: holds a site or all of them, or lets nobody write, or lifts that, with the operator's own credentials. */
const run = async (): Promise<number> => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { all: { type: 'boolean' }, stage: { type: 'string', default: 'personal' } },
  })
  const [brake, site, ...more] = positionals.toReversed()
  const which = values.all ? 'all' : { site }
  const order = v.safeParse(Order, { which, brake, stage: values.stage })
  if (!order.success || more.length > 0 || (values.all && site !== undefined)) {
    console.error(usage)
    return 1
  }

  const { region, resources } = await readOutputs(order.output.stage)
  const to = order.output.brake === 'off' ? undefined : order.output.brake
  const braked = await createOperator(resources, { region }).setBrake(order.output.which, to)
  for (const { site: name, before = 'off' } of braked) console.log(`${name}: ${before} → ${to ?? 'off'}`)
  console.log('In force within 30 seconds.')
  return 0
}

try {
  process.exitCode = await run()
} catch (error) {
  if (error instanceof Problem && error.code === 'unknown-site') console.error('There is no such site.')
  else console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
}
