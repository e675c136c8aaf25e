import { createInterface } from 'node:readline/promises'
import { describeTeardown } from './describe-teardown.ts'
import { fateOfStack } from './fate-of-stack.ts'
import { readDeployedNames } from './read-deployed-names.ts'
import { readStageOptions } from './read-stage-options.ts'
import { runCdk } from './run-cdk.ts'
import { runCommand } from './run-command.ts'
import { synthesizeStacks } from './synthesize-stacks.ts'
import { teardownSteps } from './teardown-steps.ts'

/**
 * `npm run teardown`: takes a stage down, with the operator's own credentials, once its name was typed (or given: `--yes
 * <stage>`). It says beforehand what goes and what stays.
 */
const run = async (): Promise<string> => {
  const { stage, context, own, cdkOptions } = readStageOptions(process.argv.slice(2), ['yes'])
  const stacks = await Promise.all(
    synthesizeStacks(context).map(async stack => {
      const deployed = await readDeployedNames(stack.name, stack.region)
      return deployed === undefined ? [] : [fateOfStack(stack, deployed)]
    }),
  )
  const fates = stacks.flat()
  const steps = teardownSteps({ stage, fates, cdkOptions })
  if (fates.length === 0) return `Nothing of stage “${stage}” is deployed in this account and region.`

  console.log(describeTeardown(stage, fates))
  if (steps.length === 0) return 'There is nothing to take down but what is protected.'
  if ((own['yes'] ?? (await ask(`Type the stage's name to go on: `))) !== stage)
    throw new Error('That is not its name: nothing was taken down.')

  for (const step of steps) await runCdk(step)
  return `Stage “${stage}” is down. What stays, and how to delete that, stands above.`
}

const ask = async (question: string): Promise<string> => {
  const terminal = createInterface({ input: process.stdin, output: process.stdout })
  const closed = new AbortController()
  terminal.once('close', () => closed.abort())
  try {
    return (await terminal.question(question, { signal: closed.signal })).trim()
  } catch {
    return ''
  } finally {
    terminal.close()
  }
}

await runCommand(async () => {
  console.log(await run())
  return 0
})
