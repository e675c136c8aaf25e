import type { InferOutput } from 'valibot'
import type { PublicComment } from '../../../shared/contract/public-comment.ts'

export type Published = InferOutput<typeof PublicComment>

const beforeAndAfter = 3

/**
 * What is public around a comment: what it answers and what answers it, and the few that came just before and after. Ids
 * are in the order of time (UUIDv7).
 */
export const around = (
  published: readonly Published[],
  { id, parent }: { id: string; parent?: { id: string } },
): Published[] => {
  const others = published
    .filter(other => other.id !== id)
    .toSorted((one, other) => (one.id < other.id ? -1 : 1))
  const earlier = others.filter(other => other.id < id)
  const near = new Set(
    [...earlier.slice(-beforeAndAfter), ...others.slice(earlier.length, earlier.length + beforeAndAfter)].map(
      other => other.id,
    ),
  )
  return others.filter(other => near.has(other.id) || other.id === parent?.id || other.parentId === id)
}
