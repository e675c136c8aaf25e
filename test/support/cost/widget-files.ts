import { gzipSync } from 'node:zlib'
import { build } from 'esbuild'
import { widgetBundle } from '../../../build.ts'

const loadedFirst = [
  'web/widget/loader.ts',
  'web/widget/read-page.ts',
  'web/widget/connect.tsx',
  'web/messages/ar.ts',
]

/** What an Arabic page loads of the widget before anything is typed: how many files, and their bytes with gzip. */
export const widgetFiles = async () => {
  const { metafile, outputFiles } = await build({ ...widgetBundle, metafile: true, write: false })
  const outputs = metafile?.outputs ?? {}
  const loaded = new Set(
    Object.entries(outputs).flatMap(([path, { entryPoint = '' }]) =>
      loadedFirst.includes(entryPoint) ? [path] : [],
    ),
  )
  for (const path of loaded)
    for (const { path: next, kind } of outputs[path]?.imports ?? [])
      if (kind === 'import-statement') loaded.add(next)

  const bytes = outputFiles
    .filter(file => [...loaded].some(path => file.path.endsWith(path)))
    .reduce((total, { contents }) => total + gzipSync(contents, { level: 9 }).length, 0)
  return { requests: loaded.size, bytes: Math.ceil(bytes / 100) * 100 }
}
