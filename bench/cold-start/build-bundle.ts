import { resolve } from 'node:path'
import { type BuildOptions, build, type Metafile } from 'esbuild'

export type Bundle = {
  /** The file with the handler, absolute. */
  readonly entry: string
  /** Bytes that a start reads: the entry and all it imports statically. */
  readonly loadedBytes: number
  /** Those and the chunks that wait until somebody needs them. */
  readonly totalBytes: number
}

type Outputs = Metafile['outputs']

export const buildBundle = async (options: BuildOptions, outdir: string): Promise<Bundle> => {
  const { outputs } = (await build({ ...options, outdir, metafile: true })).metafile
  const entry = Object.keys(outputs).find(file => /\/index\.m?js$/.test(file))
  if (entry === undefined) throw new Error(`esbuild left no entry in ${outdir}`)
  return {
    entry: resolve(entry),
    loadedBytes: bytesOf(outputs, [...withImports(outputs, entry)]),
    totalBytes: bytesOf(outputs, Object.keys(outputs)),
  }
}

const withImports = (outputs: Outputs, file: string, found = new Set<string>()): Set<string> => {
  found.add(file)
  for (const { path, kind } of outputs[file]?.imports ?? []) {
    const isChunk = kind === 'import-statement' && path in outputs
    if (isChunk && !found.has(path)) withImports(outputs, path, found)
  }
  return found
}

const bytesOf = (outputs: Outputs, files: readonly string[]): number =>
  files.reduce((sum, file) => sum + (outputs[file]?.bytes ?? 0), 0)
