import { parseArgs } from 'node:util'
import * as v from 'valibot'
import { SiteName } from '../../shared/contract/names.ts'
import { createOperator } from './operator.ts'
import { readOutputs } from './read-outputs.ts'
import { runCommand } from './run-command.ts'

const usage = 'npm run audit -- --site <site> --stage <stage>'

const Options = v.object({ site: SiteName, stage: v.optional(v.string(), 'personal') })

/** `npm run audit`: whether what became of a site's comments is kept as it was written, with the operator's own credentials. */
const run = async (): Promise<number> => {
  const { values } = parseArgs({ options: { site: { type: 'string' }, stage: { type: 'string' } } })
  const read = v.safeParse(Options, values)
  if (!read.success) {
    console.error(usage)
    return 1
  }

  const { site, stage } = read.output
  const { region, resources } = await readOutputs(stage)
  const { comments, events, breaks } = await createOperator(resources, { region }).verifyAudit(site)

  for (const { comment = `${site} itself`, version } of breaks)
    console.log(`${comment} is broken at version ${version}`)
  console.log(`${site}: ${comments} comments, ${events} events, ${breaks.length} breaks`)
  return breaks.length === 0 ? 0 : 1
}

await runCommand(run)
