import { gzipSync } from 'node:zlib'
import { build } from 'esbuild'
import { expect, it } from 'vitest'
import { widgetBundle } from '../../../build.ts'

const kilobyte = 1024

const { metafile, outputFiles } = await build({ ...widgetBundle, metafile: true, write: false })

const outputOf = (source: string): string => {
  const [path] =
    Object.entries(metafile?.outputs ?? {}).find(([, { entryPoint }]) => entryPoint === source) ?? []
  if (path === undefined) throw new Error(`${source} is not built`)
  return path
}

/** A chunk with all that it imports before it runs. */
const withImports = (path: string, found = new Set<string>()): Set<string> => {
  found.add(path)
  const { imports = [] } = metafile?.outputs[path] ?? {}
  for (const { path: next, kind } of imports) {
    if (kind === 'import-statement' && !found.has(next)) withImports(next, found)
  }
  return found
}

const bytes = (paths: Iterable<string>): number =>
  [...paths]
    .map(path => outputFiles.find(file => file.path.endsWith(path))?.contents ?? new Uint8Array())
    .reduce((total, contents) => total + gzipSync(contents, { level: 9 }).length, 0)

const loader = outputOf('web/widget/loader.ts')
const widget = ['web/widget/read-page.ts', 'web/widget/connect.tsx'].map(outputOf)

it('has a loader of at most 1.5 KB', () => {
  expect(bytes([loader])).toBeLessThanOrEqual(1.5 * kilobyte)
})

it('loads at most 14 KB before anything is typed, one language aside', () => {
  const loaded = [loader, ...widget].flatMap(path => [...withImports(path)])

  expect(bytes(new Set(loaded))).toBeLessThanOrEqual(14 * kilobyte)
})

it.each(['ar', 'fa', 'he', 'ur', 'en'])('loads %s in at most 1.5 KB', locale => {
  expect(bytes(withImports(outputOf(`web/messages/${locale}.ts`)))).toBeLessThanOrEqual(1.5 * kilobyte)
})
