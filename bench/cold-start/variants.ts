import { fileURLToPath } from 'node:url'
import type { BuildOptions } from 'esbuild'
import { functionBundle } from '../../build.ts'

export const variantNames = ['empty', 'built', 'default', 'minified'] as const
export type VariantName = (typeof variantNames)[number]

const emptyHandler = fileURLToPath(import.meta.resolve('./empty-handler.ts'))
const readerApi = fileURLToPath(import.meta.resolve('../../functions/reader-api/handler.ts'))

/** `esbuild functions/reader-api/handler.ts --bundle --platform=node`, with the SDK's own chain of credentials. */
const defaults: BuildOptions = {
  entryPoints: { index: readerApi },
  bundle: true,
  platform: 'node',
  // CommonJS, esbuild's default for Node, has no `import.meta`; only the OpenAPI file is found through it.
  logOverride: { 'empty-import-meta': 'silent' },
}

/** The bundles that are started, by how they are made. */
export const variants = {
  empty: { ...functionBundle('reader-api'), entryPoints: { index: emptyHandler } },
  built: functionBundle('reader-api'),
  default: defaults,
  minified: { ...defaults, minify: true },
} satisfies Record<VariantName, BuildOptions>
