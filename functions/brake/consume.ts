import { pullBrake } from '../../shared/operations/pull-brake.ts'
import type { BrakeNeeds } from './needs.ts'

/**
 * Holds every site. What the event says is not read: only an alarm has the right to call, and to call is the
 * order. What fails is tried again by Lambda, which does no harm.
 */
export const createBrake = (needs: BrakeNeeds) => async (): Promise<void> => {
  const pulled = await pullBrake(needs)
  if (pulled > 0) needs.count('SiteBraked', pulled)
}
