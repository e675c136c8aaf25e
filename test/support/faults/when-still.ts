import { setTimeout as wait } from 'node:timers/promises'
import { isDeepStrictEqual } from 'node:util'

/**
 * What is read once it reads the same twice: what a process sent before it was killed may reach the database after its
 * end.
 */
export const whenStill = async <TRead>(read: () => Promise<TRead>): Promise<TRead> => {
  const first = await read()
  await wait(200)
  const second = await read()
  return isDeepStrictEqual(first, second) ? second : whenStill(read)
}
