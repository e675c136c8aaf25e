import { createHash } from 'node:crypto'
import { readdir, readFile, stat } from 'node:fs/promises'
import { join, relative } from 'node:path'

/** One digest of the names and contents of files and folders, as far as they exist, and of Node's version. */
export const digestOfFiles = async (root: string, paths: readonly string[]): Promise<string> => {
  const files = (await Promise.all(paths.map(path => filesIn(join(root, path))))).flat().toSorted()
  const contents = await Promise.all(files.map(file => readFile(file)))
  const hash = createHash('sha256').update(process.version)
  for (const [index, file] of files.entries()) {
    const content = contents[index] ?? ''
    hash.update(`\n${relative(root, file)} ${content.length}\n`).update(content)
  }
  return hash.digest('hex').slice(0, 32)
}

const filesIn = async (path: string): Promise<string[]> => {
  const found = await stat(path).catch(() => undefined)
  if (!found) return []
  if (!found.isDirectory()) return [path]
  const entries = await readdir(path, { recursive: true, withFileTypes: true })
  return entries.filter(entry => entry.isFile()).map(({ parentPath, name }) => join(parentPath, name))
}
