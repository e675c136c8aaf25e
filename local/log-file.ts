import { appendFileSync, readFileSync, writeFileSync } from 'node:fs'

export type LogFile = { readonly append: (text: Uint8Array | string) => void; readonly read: () => Buffer }

/** What the functions print, from this start on. Written at once, so that a reader misses nothing. */
export const createLogFile = (path: string): LogFile => {
  writeFileSync(path, '')
  return {
    append: text => appendFileSync(path, text),
    read: () => readFileSync(path),
  }
}
