import type { TransactWriteItem } from '@aws-sdk/client-dynamodb'
import { marshall } from '@aws-sdk/util-dynamodb'
import type { ChainedComment } from '../domain/comment.ts'
import { type ChainedEvent, hashOf } from '../domain/event-chain.ts'
import type { EditRecord, Edits } from '../domain/ports.ts'
import { addEvent } from './add-event.ts'
import { changeComment } from './change-comment.ts'
import { countThread } from './count-thread.ts'
import { commentKey } from './keys.ts'
import type { Transact } from './transact.ts'

/** The text changes where it stands: its status, its place in every index and its author remain. */
export const createEdits = (transact: Transact, table: string): Edits => ({
  record: async edit => {
    const event = eventOf(edit)
    const { content, by, at } = edit
    const edited: ChainedComment = {
      ...edit.comment,
      content,
      version: event.version,
      edited: true,
      decidedBy: by,
      decidedAt: at,
      eventHash: hashOf(event),
    }
    const { site, status, thread } = edited
    const lost = await changeComment(transact, [
      replaceText(table, edit, edited),
      addEvent(table, event),
      ...(status === 'approved' ? [countThread(table, site, thread.id, 0, at)] : []),
    ])
    return lost ?? { edited }
  },
})

const eventOf = ({ comment, by, at, reason }: EditRecord): ChainedEvent => {
  const { id, site, version, status, content: before, eventHash: previous } = comment
  const stays = { from: status, to: status }
  return { id, site, version: version + 1, action: 'edit', ...stays, by, at, reason, before, previous }
}

/** Who edited stands for this version as who decided does for theirs: that is what a colleague who is late is told. */
const replaceText = (
  table: string,
  { comment: read, by, at }: EditRecord,
  edited: ChainedComment,
): TransactWriteItem => {
  const unchangedSinceRead = 'version = :version'
  return {
    Update: {
      TableName: table,
      Key: marshall(commentKey(read.id)),
      UpdateExpression:
        'SET content = :content, version = :next, editedAt = :at, decidedBy = :by, decidedAt = :at, eventHash = :hash',
      ConditionExpression: unchangedSinceRead,
      ExpressionAttributeValues: marshall({
        ':content': edited.content,
        ':version': read.version,
        ':next': edited.version,
        ':by': by,
        ':at': at,
        ':hash': edited.eventHash,
      }),
      ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
    },
  }
}
