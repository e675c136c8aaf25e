import { appendFileSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import * as v from 'valibot'
import { readDurable } from '../storage/durable-file.ts'

const StoredMail = v.object({
  messageId: v.string(),
  /** The MIME message as it was given, in base64. */
  raw: v.string(),
  source: v.string(),
  /** The envelope: who really got it. */
  destinations: v.array(v.string()),
  tags: v.record(v.string(), v.string()),
  configurationSet: v.optional(v.string()),
  at: v.string(),
})
export type StoredMail = v.InferOutput<typeof StoredMail>

/** Every mail sent so far, oldest first: one line of JSON each, kept in the data folder. */
export const createMailStore = (dataFolder: string) => {
  mkdirSync(dataFolder, { recursive: true })
  const path = join(dataFolder, 'mails.jsonl')
  const kept = readDurable(path) ?? ''
  if (kept && !kept.endsWith('\n')) appendFileSync(path, '\n')
  const mails = kept.split('\n').flatMap(parseLine)
  return {
    all: (): readonly StoredMail[] => mails,
    keep: (mail: StoredMail): void => {
      appendFileSync(path, `${JSON.stringify(mail)}\n`, { mode: 0o600 })
      mails.push(mail)
    },
  }
}

export type MailStore = ReturnType<typeof createMailStore>

/** A line that a kill cut short was never acknowledged. */
const parseLine = (line: string): StoredMail[] => {
  try {
    return [v.parse(StoredMail, JSON.parse(line))]
  } catch {
    return []
  }
}
