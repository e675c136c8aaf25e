import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'

/** The runner in JavaScript, for to strip its types would be a part of every start. */
export const buildRunner = async (folder: string): Promise<string> => {
  const outfile = join(folder, 'runner.mjs')
  const entry = fileURLToPath(import.meta.resolve('./runner.ts'))
  await build({ entryPoints: [entry], outfile, format: 'esm', platform: 'node' })
  return outfile
}
