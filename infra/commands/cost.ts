import { parseArgs } from 'node:util'
import * as v from 'valibot'
import { choicesOf } from '../cost/choices.ts'
import { regions } from '../cost/prices.ts'
import { showBill } from '../cost/show-bill.ts'
import { tables } from '../cost/tables.ts'
import { readSettings } from '../settings.ts'
import { runCommand } from './run-command.ts'

const usage =
  'npm run cost -- --views <page views a month> --comments <comments a month> [--threads <threads read>] [--refused <comments refused>] [--stage <stage>] [--region <region>] [--no-allowances] | --tables'

const Count = v.pipe(v.string(), v.digits(), v.toNumber())

const Options = v.object({
  views: Count,
  comments: Count,
  refused: Count,
  threads: v.pipe(Count, v.minValue(1)),
  stage: v.string(),
  region: v.picklist(regions),
  'no-allowances': v.boolean(),
})

/** `npm run cost`: what a month costs, from what was measured and AWS's list of prices. It asks nothing of AWS. */
const run = async (): Promise<number> => {
  const { values } = parseArgs({
    options: {
      views: { type: 'string' },
      comments: { type: 'string' },
      refused: { type: 'string', default: '0' },
      threads: { type: 'string', default: '1000' },
      stage: { type: 'string', default: 'personal' },
      region: { type: 'string', default: 'eu-central-1' },
      'no-allowances': { type: 'boolean', default: false },
      tables: { type: 'boolean', default: false },
    },
  })
  if (values.tables) {
    console.log(Object.values(tables()).join('\n\n'))
    return 0
  }
  const read = v.safeParse(Options, values)
  if (!read.success) {
    console.error(usage)
    return 1
  }

  const { stage, region, 'no-allowances': used, ...workload } = read.output
  console.log(showBill(workload, { ...choicesOf(readSettings(stage)), region, freeAllowances: !used }))
  return 0
}

await runCommand(run)
