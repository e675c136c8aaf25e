import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { type FileHandle, mkdir, open, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import * as v from 'valibot'

const File = v.object({ lines: v.number(), bytes: v.number(), sha256: v.string() })
export const Manifest = v.object({
  stage: v.string(),
  exportedAt: v.string(),
  withAuthors: v.boolean(),
  files: v.record(v.string(), File),
})
export type Manifest = v.InferOutput<typeof Manifest>

const manifestFile = 'manifest.json'
const onlyOwner = { mode: 0o600 }

/**
 * A new folder of JSON Lines, a file a kind, and at its end the manifest: a folder without one was left half written. Only
 * its owner may read it.
 */
export const writeExport = async (
  folder: string,
  about: Omit<Manifest, 'files'>,
  pages: AsyncIterable<readonly { kind: string; line: string }[]>,
): Promise<Manifest> => {
  await mkdir(folder, { mode: 0o700 })
  const writers = new Map<string, Writer>()
  for await (const page of pages) {
    for (const [kind, some] of Map.groupBy(page, ({ kind }) => kind)) {
      const writer = writers.get(kind) ?? (await openWriter(join(folder, fileOf(kind))))
      writers.set(kind, writer)
      await writer.write(some.map(({ line }) => line))
    }
  }
  const files: Manifest['files'] = {}
  for (const [kind, writer] of writers) files[fileOf(kind)] = await writer.close()
  const manifest = { ...about, files }
  await writeFile(join(folder, manifestFile), `${JSON.stringify(manifest, null, 2)}\n`, onlyOwner)
  return manifest
}

/** Reads an export back: the names of files that are not as they were written. */
export const checkExport = async (folder: string): Promise<{ manifest: Manifest; broken: string[] }> => {
  const manifest = v.parse(
    v.pipe(v.string(), v.parseJson(), Manifest),
    await readFile(join(folder, manifestFile), 'utf8'),
  )
  const broken: string[] = []
  for (const [name, { lines, sha256 }] of Object.entries(manifest.files)) {
    const read = await digestFile(join(folder, name)).catch(() => undefined)
    if (read?.lines !== lines || read.sha256 !== sha256) broken.push(name)
  }
  return { manifest, broken }
}

const fileOf = (kind: string): string => `${kind}s.jsonl`

type Writer = Awaited<ReturnType<typeof openWriter>>

const openWriter = async (path: string) => {
  const file: FileHandle = await open(path, 'wx', onlyOwner.mode)
  const hash = createHash('sha256')
  let [lines, bytes] = [0, 0]
  return {
    write: async (some: readonly string[]): Promise<void> => {
      const text = Buffer.from(some.join(''))
      await file.appendFile(text)
      hash.update(text)
      lines += some.length
      bytes += text.length
    },
    close: async () => {
      await file.sync()
      await file.close()
      return { lines, bytes, sha256: hash.digest('hex') }
    },
  }
}

const digestFile = async (path: string) => {
  const hash = createHash('sha256')
  let lines = 0
  for await (const chunk of createReadStream(path)) {
    const bytes = Buffer.from(chunk)
    hash.update(bytes)
    for (const byte of bytes) if (byte === newLine) lines += 1
  }
  return { lines, sha256: hash.digest('hex') }
}

const newLine = 0x0a
