import { existsSync } from 'node:fs'
import { cp, readdir, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { buildAll } from '../build.ts'
import { whileLocked } from './build-lock.ts'
import { digestOfFiles } from './digest-of-files.ts'
import type { Processes } from './processes.ts'
import { synthesize } from './synthesize.ts'

const project = fileURLToPath(new URL('../', import.meta.url))
const kept = join(project, 'dist/assembly')

/** All that the bundles and the template are made of. */
const sources = [
  'functions',
  'shared',
  'infra',
  'web',
  'docs/openapi.json',
  'build.ts',
  'cdk.json',
  'package-lock.json',
]

/**
 * Puts the synthesized app into `folder`, as `npm run synth` would make it of the sources as they are now. It is made once
 * for each state of the sources and each setting of the environment; twins that start at the same time wait for each other.
 * What the CDK itself runs while it deploys (22 MB of AWS's command line, in an archive) is left out: no twin deploys.
 */
export const placeAssembly = async (folder: string, processes: Pick<Processes, 'adopt'>): Promise<void> => {
  const digest = await digestOfFiles(project, sources)
  const assembly = join(kept, `${digest}${settingsOf(process.env)}`)
  await rm(folder, { recursive: true, force: true })
  await whileLocked(join(project, 'dist/assembly.lock'), async () => {
    if (!existsSync(assembly)) {
      await removeOlder(digest)
      await buildAll()
      await synthesize(`${assembly}.unfinished`, processes)
      await rename(`${assembly}.unfinished`, assembly)
    }
    await cp(assembly, folder, { recursive: true, filter: file => !file.endsWith('.zip') })
  })
}

/** What of the environment the template is made of, too: `infra/main.ts` reads it. */
const settingsOf = ({ MAIL_DELAY_SECONDS: delay }: NodeJS.ProcessEnv): string =>
  delay === undefined ? '' : `-mail-delay-${encodeURIComponent(delay)}`

const removeOlder = async (digest: string): Promise<void> => {
  const names = await readdir(kept).catch(() => [])
  const older = names.filter(name => !name.startsWith(digest))
  await Promise.all(older.map(name => rm(join(kept, name), { recursive: true, force: true })))
}
