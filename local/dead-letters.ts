import { randomUUID } from 'node:crypto'
import { appendFileSync } from 'node:fs'
import * as v from 'valibot'
import { readDurable, writeDurable } from './services/storage/durable-file.ts'

const DeadLetter = v.object({
  id: v.optional(v.string(), () => randomUUID()),
  queue: v.string(),
  at: v.string(),
  body: v.unknown(),
})
export type DeadLetter = v.InferOutput<typeof DeadLetter>

export type DeadLetters = {
  /** `queue` is the ARN of an SQS queue. */
  readonly add: (queue: string, body: unknown) => void
  readonly list: () => readonly DeadLetter[]
  readonly remove: (id: string) => void
}

/** What lies in the twin's queues, kept in a file. Only operators read them. */
export const openDeadLetters = (file: string): DeadLetters => {
  const lines = (readDurable(file) ?? '').split('\n').filter(line => line !== '')
  let letters = lines.map(line => v.parse(DeadLetter, JSON.parse(line)))
  return {
    add: (queue, body) => {
      const letter = { id: randomUUID(), queue, at: new Date().toISOString(), body }
      letters = [...letters, letter]
      appendFileSync(file, lineOf(letter))
    },
    list: () => letters,
    remove: id => {
      letters = letters.filter(letter => letter.id !== id)
      writeDurable(file, letters.map(lineOf).join(''))
    },
  }
}

const lineOf = (letter: DeadLetter): string => `${JSON.stringify(letter)}\n`
