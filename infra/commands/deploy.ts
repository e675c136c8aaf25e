import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import * as v from 'valibot'
import { afterDeployment } from './after-deployment.ts'
import { beforeDeployment } from './before-deployment.ts'
import { deploymentSteps, type Outputs } from './deployment-steps.ts'
import { readStageOptions } from './read-stage-options.ts'
import { runCdk } from './run-cdk.ts'
import { runCommand } from './run-command.ts'
import { synthesizeStacks } from './synthesize-stacks.ts'

const OutputsFile = v.record(v.string(), v.record(v.string(), v.string()))

const Told = v.object({ PublicUrl: v.string(), DistributionDomain: v.string() })

/** `npm run deploy`: all stacks of a stage, in order, with the operator's own credentials. What is typed besides goes to `cdk`. */
const run = async (): Promise<number> => {
  const { stage, context, cdkOptions } = readStageOptions(process.argv.slice(2))
  const synthesized = synthesizeStacks(context)
  const stacks = synthesized.map(({ name }) => name)
  const toBeDone = beforeDeployment(synthesized)
  if (toBeDone !== undefined) console.log(toBeDone)

  const folder = await mkdtemp(join(tmpdir(), 'taaliq-deploy-'))
  const outputsFile = join(folder, 'outputs.json')
  let outputs: Outputs = {}
  try {
    for (const step of deploymentSteps({ stage, stacks, cdkOptions, outputsFile })) {
      await runCdk(step(outputs))
      outputs = { ...outputs, ...v.parse(OutputsFile, JSON.parse(await readFile(outputsFile, 'utf8'))) }
    }
  } finally {
    await rm(folder, { recursive: true })
  }

  const { PublicUrl: url, DistributionDomain: distributionDomain } = v.parse(Told, outputs[`taaliq-${stage}`])
  console.log(afterDeployment({ stage, url, distributionDomain }))
  return 0
}

await runCommand(run)
