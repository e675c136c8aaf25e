import { beforeAll } from 'vitest'
import { type Lived, liveThrough } from './live-through.ts'
import type { Readers } from './readers.ts'

const patienceMinutes = 3

/** The world of those readers, lived through before the first test that asks for it, once. */
export const givenWorld = (readers: Readers): { readonly lived: Lived } => {
  let lived: Lived | undefined
  beforeAll(async () => {
    lived = await liveThrough(readers)
  }, patienceMinutes * 60_000)

  return {
    get lived() {
      if (lived === undefined) throw new Error('no test has begun yet')
      return lived
    },
  }
}
