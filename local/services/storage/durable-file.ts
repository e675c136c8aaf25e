import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'

/**
 * The text of a file that is made once for a data folder and then stays: a key, a secret. Written beside and renamed,
 * so that a kill leaves the whole file or none (a power cut may leave less).
 */
export const durableFile = (path: string, make: () => string): string => {
  const kept = readDurable(path)
  if (kept !== undefined) return kept
  const made = make()
  writeDurable(path, made)
  return made
}

export const readDurable = (path: string): string | undefined =>
  existsSync(path) ? readFileSync(path, 'utf8') : undefined

export const writeDurable = (path: string, text: string): void => {
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(`${path}.new`, text, { mode: 0o600 })
  renameSync(`${path}.new`, path)
}
