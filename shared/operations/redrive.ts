import type { DeadLetter, DeadLetters, ReadKeys } from '../domain/dead-letter.ts'
import { type SweepNeeds, sweep } from './sweep.ts'

export type RedriveNeeds = SweepNeeds & { letters: DeadLetters; readKeys: ReadKeys }

/** A letter with what its records told of, as far as the stream still knows. */
export type Redriven = DeadLetter & { keys: string[] | undefined }

/**
 * Sees to all that moderators and commenters are owed, and only then throws away the positions of what could not be
 * handled. Nothing else is lost with them: the debt is the queue, or the outbox, and a record was only a nudge. `nudge`
 * throws where the mailer did not do it; the letters then stay.
 */
export const redrive = async ({ letters, readKeys, ...owed }: RedriveNeeds): Promise<Redriven[]> => {
  const redriven: Redriven[] = []
  for (let some = await letters.receive(); some.length > 0; some = await letters.receive()) {
    const named = await Promise.all(some.map(async letter => ({ letter, keys: await readKeys(letter) })))
    await sweep(owed)
    for (const { letter, keys } of named) {
      await letters.remove(letter)
      const { receipt: _, ...told } = letter
      redriven.push({ ...told, keys })
    }
  }
  return redriven
}
