import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import * as v from 'valibot'
import type { Processes } from './processes.ts'

const project = fileURLToPath(new URL('../', import.meta.url))

const Settings = v.object({ context: v.optional(v.record(v.string(), v.unknown()), {}) })

/**
 * Synthesizes the CDK app into `assemblyFolder`, in a process of its own (aws-cdk-lib would stay in memory) and as the
 * CDK's command line starts it: with the context of `cdk.json`. It needs neither network nor credentials.
 */
export const synthesize = async (
  assemblyFolder: string,
  processes: Pick<Processes, 'adopt'>,
): Promise<void> => {
  const settings = v.parse(Settings, JSON.parse(await readFile(`${project}cdk.json`, 'utf8')))
  const synth = spawn(process.execPath, ['infra/main.ts'], {
    cwd: project,
    env: {
      ...process.env,
      CDK_OUTDIR: assemblyFolder,
      CDK_CONTEXT_JSON: JSON.stringify(settings.context),
    },
    stdio: ['ignore', 'inherit', 'inherit'],
  })
  processes.adopt(synth, 'synthesis', 'cdk')
  const [code] = await once(synth, 'exit')
  if (code !== 0) throw new Error('The CDK app could not be synthesized')
}
