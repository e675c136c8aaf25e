import { Problem } from '../../shared/domain/problem.ts'
import { createOperator } from './operator.ts'
import { readBrakeOrder } from './read-brake-order.ts'
import { readOutputs } from './read-outputs.ts'
import { runCommand } from './run-command.ts'

const usage = `npm run brake -- <site> held|read-only|off --stage <stage>
npm run brake -- --all held|read-only|off --stage <stage>`

/** `npm run brake`: holds a site or all of them, or lets nobody write, or lifts that, with the operator's own credentials. */
const run = async (): Promise<number> => {
  const order = readBrakeOrder(process.argv.slice(2))
  if (order === undefined) {
    console.error(usage)
    return 1
  }

  const { which, to, stage } = order
  const { region, resources } = await readOutputs(stage)
  const braked = await createOperator(resources, { region })
    .setBrake(which, to === 'off' ? undefined : to)
    .catch(inWords)
  for (const { site, before = 'off' } of braked) console.log(`${site}: ${before} → ${to}`)
  console.log('In force within 30 seconds.')
  return 0
}

const inWords = (error: unknown): never => {
  if (error instanceof Problem && error.code === 'unknown-site') throw new Error('There is no such site.')
  throw error
}

await runCommand(run)
