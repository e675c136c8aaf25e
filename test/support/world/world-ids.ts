import { v7 } from 'uuid'

/** Ids as the product makes them (UUIDv7), of which every bit is known: the time, a count, and the world's number. */
export const createIds = (world = 0): ((now: Date) => string) => {
  let made = 0
  const random = new Uint8Array(16)
  new DataView(random.buffer).setUint32(12, world)
  return now => {
    made += 1
    return v7({ msecs: now.getTime(), seq: made, random })
  }
}
