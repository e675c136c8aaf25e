import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { parseArgs } from 'node:util'
import * as v from 'valibot'
import { createApp } from '../app.ts'
import { releasedFolder } from './released-folder.ts'
import { releasedSettings } from './released-settings.ts'
import { releasedText } from './released-text.ts'
import { runCdk } from './run-cdk.ts'
import { StackTemplate } from './synthesize-stacks.ts'

/**
 * `npm run diff`: what a release of now would change of the last one, or of the one whose templates are in `--released`. It
 * asks nothing of AWS, so it takes no credentials.
 */
const run = async (outdir: string, folder: string): Promise<void> => {
  const { stacks } = createApp({ outdir, context: releasedSettings }).synth()
  for (const { stackName, templateFullPath } of stacks) {
    const released = join(folder, `${stackName}.json`)
    const now = releasedText(v.parse(StackTemplate, JSON.parse(readFileSync(templateFullPath, 'utf8'))))
    if (!existsSync(released)) console.log(`\n${stackName} is new.`)
    else if (now === readFileSync(released, 'utf8')) console.log(`\n${stackName} is as it was released.`)
    else {
      writeFileSync(templateFullPath, now)
      // A stack is compared alone, also where it needs another.
      const compared = ['--app', outdir, '--template', released]
      await runCdk(['diff', stackName, '--exclusively', ...compared, '--ci', '--no-color'])
    }
  }
  const names = stacks.map(({ stackName }) => `${stackName}.json`)
  const gone = (await readdir(folder)).filter(file => file.endsWith('.json') && !names.includes(file))
  for (const file of gone) console.log(`\n${basename(file, '.json')} is gone.`)
}

const outdir = await mkdtemp(join(tmpdir(), 'taaliq-diff-'))
try {
  const { values } = parseArgs({ options: { released: { type: 'string', default: releasedFolder } } })
  await run(outdir, values.released)
} finally {
  await rm(outdir, { recursive: true })
}
