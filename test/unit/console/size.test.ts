import { gzipSync } from 'node:zlib'
import { build } from 'esbuild'
import { expect, it } from 'vitest'
import { consoleBundle } from '../../../build.ts'

it('is at most 60 KB in all, with every language', async () => {
  const { outputFiles } = await build({ ...consoleBundle, write: false })

  const bytes = outputFiles.map(({ contents }) => gzipSync(contents, { level: 9 }).length)

  expect(bytes.reduce((total, length) => total + length, 0)).toBeLessThanOrEqual(60 * 1024)
})
