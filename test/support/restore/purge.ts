import { type Purge, purgeComments } from '../../../shared/operations/purge-comments.ts'
import { createPurges } from '../../../shared/store/purges.ts'
import { stillTransact } from '../world/still-transact.ts'
import type { LossyRoom } from './open-lossy-room.ts'

/** What `npm run purge` does, in a room's own time. */
export const createPurge = ({ database: { client, tables }, clock }: LossyRoom) => {
  const transact = stillTransact(client)
  const purges = createPurges({ client, transact, table: tables.comments })
  return (order: Purge) => purgeComments({ purges, clock }, order)
}
