import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'

/** Every file below a folder with its bytes; sockets and what vanishes meanwhile are left out. */
export const filesBelow = async (folder: string) => {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const paths = entries.filter(entry => entry.isFile()).map(entry => join(entry.parentPath, entry.name))
  const read = await Promise.all(
    paths.map(async path => ({ path, bytes: await readFile(path).catch(() => Buffer.alloc(0)) })),
  )
  return read.filter(({ bytes }) => bytes.length > 0)
}
