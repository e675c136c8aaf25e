import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { openBucket } from '../../../../local/edge/bucket.ts'
import { createViewer } from '../../../support/edge/viewer.ts'

let folder: string
let ask: ReturnType<typeof createViewer>

const files = {
  'embed/v1.js': 'the loader',
  'embed/chunk-AB12.js': 'a chunk',
  'console/index.html': 'the page of $CLIENT',
  'console/data.bin': 'bytes',
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'taaliq-bucket-'))
  for (const [key, text] of Object.entries(files)) {
    await mkdir(join(folder, key, '..'), { recursive: true })
    await writeFile(join(folder, key), text)
  }
  const sources = [{ folder, markers: { $CLIENT: 'us' } }]
  const bucket = await openBucket({
    uploads: [
      { sources, exclude: ['embed/v1.*', 'console/*'], include: [], cacheControl: 'immutable' },
      { sources, exclude: ['*'], include: ['embed/v1.*'], cacheControl: 'max-age=300' },
      { sources, exclude: ['*'], include: ['console/index.html'], cacheControl: 'no-cache' },
    ],
  })
  ask = createViewer(bucket)
})

afterAll(() => rm(folder, { recursive: true, force: true }))

it.each([
  ['/embed/chunk-AB12.js', 'a chunk', 'immutable', 'text/javascript'],
  ['/embed/v1.js', 'the loader', 'max-age=300', 'text/javascript'],
  ['/console/index.html', 'the page of us', 'no-cache', 'text/html'],
])('has %s as the upload whose filters fit it says', async (path, body, cacheControl, type) => {
  const { status, headers, text } = await ask({ path })

  expect([status, text]).toEqual([200, body])
  expect(headers).toMatchObject({ 'cache-control': cacheControl, 'content-type': type })
})

it.each(['/console/data.bin', '/embed/', '/embed/V1.js', '/'])('has no %s', async path => {
  const { status, text } = await ask({ path })

  expect([status, text]).toEqual([404, expect.stringContaining('<Code>NoSuchKey</Code>')])
})

it('refuses a path that no encoding makes', async () => {
  const { status } = await ask({ path: '/embed/%zz' })

  expect(status).toBe(400)
})

it('answers 304 to whoever has the file', async () => {
  const { headers } = await ask({ path: '/embed/v1.js' })

  const known = await ask({ path: '/embed/v1.js', headers: { 'If-None-Match': String(headers['etag']) } })
  const unknown = await ask({ path: '/embed/v1.js', headers: { 'if-none-match': '"other"' } })

  expect([known.status, known.text, unknown.status]).toEqual([304, '', 200])
})
