import type { AttributeValue } from '@aws-sdk/client-dynamodb'
import { rootOf } from '../../../shared/domain/event-chain.ts'
import { newCommentId } from '../../../shared/domain/new-comment-id.ts'
import { addEvent } from '../../../shared/store/add-event.ts'
import type { CommentsTable } from './open-comments-table.ts'

type Item = Record<string, AttributeValue>

const anHourAgo = Date.now() - 3_600_000

/** Decisions of a site as the store itself would write them, a millisecond apart; each on a comment of its own. */
export const eventItems = ({ name }: CommentsTable, site: string, numbers: readonly number[]): Item[] =>
  numbers.flatMap(number => {
    const at = new Date(anHourAgo + number)
    const id = newCommentId(at)
    const event = {
      site,
      id,
      version: 2,
      action: 'reject',
      from: 'pending',
      to: 'rejected',
      by: 'سلمى',
      at: at.toISOString(),
      reason: 'إعلان',
      previous: rootOf(site, id),
    } as const
    const item = addEvent(name, event).Put?.Item
    return item === undefined ? [] : [item]
  })
