import { copyFile, readdir, rm, writeFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { type BuildOptions, build, type Plugin } from 'esbuild'
import { openApi } from './shared/contract/open-api/open-api.ts'
import { consolePage } from './web/console/page.ts'

/**
 * Bundles each function for Lambda: `functions/<name>/handler.ts` becomes `dist/functions/<name>/index.mjs`, with all it
 * needs, since the SDK imported from a bundle starts three times faster than from the runtime's `node_modules`.
 */
export const buildAll = async (): Promise<void> => {
  const names = (await readdir(functions, { withFileTypes: true }))
    .filter(entry => entry.isDirectory())
    .map(({ name }) => name)
  await rm(output, { recursive: true, force: true })
  await rm(embed, { recursive: true, force: true })
  await rm(consoleFiles, { recursive: true, force: true })
  await Promise.all([...names.map(name => build(functionBundle(name))), build(widgetBundle), buildConsole()])
  await copyFile(new URL('web/widget/taaliq.d.ts', import.meta.url), new URL('v1.d.ts', embed))
  await writeFile(new URL('reader-api/openapi.json', output), JSON.stringify(openApi()))
}

const functions = new URL('functions/', import.meta.url)
const output = new URL('dist/functions/', import.meta.url)
const embed = new URL('dist/pages/embed/', import.meta.url)
const consoleFiles = new URL('dist/pages/console/', import.meta.url)
const environmentCredentials = new URL('shared/aws/environment-credentials.ts', import.meta.url).pathname

const bundle = {
  bundle: true,
  splitting: true,
  chunkNames: '[name]-[hash]',
  minify: true,
  format: 'esm',
  jsx: 'automatic',
  charset: 'utf8',
  legalComments: 'none',
  logLevel: 'warning',
} as const satisfies BuildOptions

export const functionBundle = (name: string): BuildOptions => ({
  ...bundle,
  entryPoints: { index: new URL(`${name}/handler.ts`, functions).pathname },
  outdir: new URL(name, output).pathname,
  outExtension: { '.js': '.mjs' },
  platform: 'node',
  target: 'node24',
  mainFields: ['module', 'main'],
  jsxImportSource: 'hono/jsx',
  // Lambda's credentials are in its environment: the default chain would be a third of the bundle.
  alias: { '@aws-sdk/credential-provider-node': environmentCredentials },
  // CommonJS packages inside an ES module still call `require` for Node's own modules.
  banner: {
    js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);",
  },
})

/** The widget: `v1.js`, whose name never changes, loads chunks that are named for what is in them and never change. */
export const widgetBundle: BuildOptions = {
  ...bundle,
  entryPoints: { v1: new URL('web/widget/loader.ts', import.meta.url).pathname },
  outdir: embed.pathname,
  platform: 'browser',
  target: 'es2023',
  jsxImportSource: 'preact',
}

/** The console: every file but its page is named for what is in it. */
export const consoleBundle: BuildOptions = {
  ...bundle,
  entryPoints: {
    console: new URL('web/console/main.tsx', import.meta.url).pathname,
    style: new URL('web/console/style.css', import.meta.url).pathname,
  },
  entryNames: '[name]-[hash]',
  outdir: consoleFiles.pathname,
  platform: 'browser',
  target: 'es2024',
  jsxImportSource: 'preact',
  metafile: true,
  plugins: [withoutCookies()],
}

/** Hono's client brings what writes a `Cookie` header, which no browser lets a page send: half a kilobyte. */
function withoutCookies(): Plugin {
  return {
    name: 'without-cookies',
    setup: ({ onResolve, onLoad }) => {
      onResolve({ filter: /\/utils\/cookie\.js$/ }, ({ path }) => ({ path, namespace: 'left-out' }))
      onLoad({ filter: /./, namespace: 'left-out' }, () => ({
        contents: 'export const serialize = undefined',
      }))
    },
  }
}

const buildConsole = async (): Promise<void> => {
  const { metafile } = await build(consoleBundle)
  const named = (source: string): string => {
    const [path = ''] =
      Object.entries(metafile?.outputs ?? {}).find(([, { entryPoint }]) => entryPoint?.endsWith(source)) ?? []
    return basename(path)
  }
  const page = consolePage({ script: named('main.tsx'), style: named('style.css') })
  await writeFile(new URL('index.html', consoleFiles), page)
}

if (import.meta.main) await buildAll()
