import { readdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { releasedFolder } from './released-folder.ts'
import { releasedSettings } from './released-settings.ts'
import { releasedText } from './released-text.ts'
import { synthesizeStacks } from './synthesize-stacks.ts'

/** `npm run release`: keeps the templates of what is released now, which the next release is compared with. */
const stacks = synthesizeStacks(releasedSettings)
const former = (await readdir(releasedFolder)).filter(file => file.endsWith('.json'))
await Promise.all(former.map(file => rm(join(releasedFolder, file))))
await Promise.all(
  stacks.map(({ name, template }) => writeFile(join(releasedFolder, `${name}.json`), releasedText(template))),
)
console.log(`Kept ${stacks.map(({ name }) => name).join(', ')} in infra/released: commit them.`)
