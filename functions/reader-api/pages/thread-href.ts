import type { Paging } from '../../../shared/contract/paging.ts'
import { threadPath } from '../../../shared/contract/thread-path.ts'

/** Where a page of a thread's list is. What is usual is left out, so that one page has one address. */
export const threadHref = (
  place: Parameters<typeof threadPath>[0],
  { cursor, order, limit }: Paging,
): string => {
  const query = new URLSearchParams({
    ...(cursor !== undefined && { cursor }),
    ...(order !== 'oldest' && { order }),
    ...(limit !== 50 && { limit: `${limit}` }),
  })
  return query.size === 0 ? threadPath(place) : `${threadPath(place)}?${query.toString()}`
}
