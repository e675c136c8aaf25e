import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import { widgetBundle } from '../../build.ts'

const floor = fileURLToPath(import.meta.resolve('./floor.tsx'))

/** The floor's one script, built with the widget's own options. */
export const buildFloor = async (): Promise<string> => {
  const { outputFiles } = await build({ ...widgetBundle, entryPoints: { floor }, write: false })
  const [script] = outputFiles ?? []
  if (script === undefined) throw new Error('esbuild built no floor')
  return script.text
}
