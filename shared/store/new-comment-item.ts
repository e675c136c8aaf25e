import type { AttributeValue } from '@aws-sdk/client-dynamodb'
import { marshall } from '@aws-sdk/util-dynamodb'
import type { StaffReply, SubmittedComment } from '../domain/ports.ts'
import { authorPk, commentKey, publishedPk, queuePk, waitingKey } from './keys.ts'

type Born = { at: Date; authorKey?: string }

/** A comment's item in its first version, with the keys of each index it belongs to; staff are in none of authors. */
export const newCommentItem = (
  comment: SubmittedComment | StaffReply,
  { at, authorKey }: Born,
): Record<string, AttributeValue> => {
  const { id, site, thread, status, parentId, owes, ...rest } = comment
  return marshall(
    {
      ...commentKey(id),
      id,
      site,
      thread,
      status,
      version: 1,
      ...rest,
      parentId: parentId ?? undefined,
      owes: owes.length === 0 ? undefined : owes,
      queuePk: queuePk(site, status),
      queueSk: id,
      ...(authorKey !== undefined && { authorKey, authorPk: authorPk(site, authorKey), authorSk: id }),
      ...(status === 'approved' && { publishedPk: publishedPk(site, thread), publishedSk: id }),
      ...(status === 'pending' && waitingKey(site, at.toISOString(), id)),
    },
    { removeUndefinedValues: true },
  )
}
