import { appendFileSync } from 'node:fs'
import * as v from 'valibot'
import { readDurable } from './services/storage/durable-file.ts'

const DeadLetter = v.object({ queue: v.string(), at: v.string(), body: v.unknown() })
export type DeadLetter = v.InferOutput<typeof DeadLetter>

export type DeadLetters = {
  /** `queue` is the ARN of an SQS queue. */
  readonly add: (queue: string, body: unknown) => void
  readonly list: () => readonly DeadLetter[]
}

/** The twin's SQS: nothing reads these queues but people, so that all they need is to be kept. */
export const openDeadLetters = (file: string): DeadLetters => {
  const lines = (readDurable(file) ?? '').split('\n').filter(line => line !== '')
  const letters = lines.map(line => v.parse(DeadLetter, JSON.parse(line)))
  return {
    add: (queue, body) => {
      const letter = { queue, at: new Date().toISOString(), body }
      letters.push(letter)
      appendFileSync(file, `${JSON.stringify(letter)}\n`)
    },
    list: () => letters,
  }
}
