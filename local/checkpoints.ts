import * as v from 'valibot'
import { readDurable, writeDurable } from './services/storage/durable-file.ts'

/** How far each reader of a shard has come: the last sequence number that needs no second look. */
export type Checkpoints = {
  readonly get: (reader: string, shardId: string) => string | undefined
  readonly set: (reader: string, shardId: string, sequenceNumber: string) => void
}

const Kept = v.record(v.string(), v.record(v.string(), v.string()))

export const openCheckpoints = (file: string): Checkpoints => {
  const kept = v.parse(Kept, JSON.parse(readDurable(file) ?? '{}'))
  return {
    get: (reader, shardId) => kept[reader]?.[shardId],
    set: (reader, shardId, sequenceNumber) => {
      const shards = { ...kept[reader], [shardId]: sequenceNumber }
      kept[reader] = shards
      writeDurable(file, JSON.stringify(kept))
    },
  }
}
