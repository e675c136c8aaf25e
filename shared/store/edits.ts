import type { TransactWriteItem } from '@aws-sdk/client-dynamodb'
import { marshall } from '@aws-sdk/util-dynamodb'
import type { ChainedComment } from '../domain/comment.ts'
import { type ChainedEvent, hashOf } from '../domain/event-chain.ts'
import type { EditRecord, Edits } from '../domain/ports.ts'
import { sealWords } from '../privacy/sealed-words.ts'
import { addEvent } from './add-event.ts'
import { changeComment } from './change-comment.ts'
import { countThread } from './count-thread.ts'
import { commentKey } from './keys.ts'
import type { Transact } from './transact.ts'

type Needs = { transact: Transact; table: string; newKey: () => string }

/**
 * The text changes where it stands: its status, its place in every index and its author remain. The words before are kept
 * under a key that is the comment's own, so that they go with it while the event stays.
 */
export const createEdits = ({ transact, table, newKey }: Needs): Edits => ({
  record: async edit => {
    const wordsKey = edit.comment.wordsKey ?? newKey()
    const event = eventOf(edit, wordsKey)
    const { content, by, at } = edit
    const edited: ChainedComment = {
      ...edit.comment,
      content,
      version: event.version,
      edited: true,
      decidedBy: by,
      decidedAt: at,
      eventHash: hashOf(event),
      wordsKey,
    }
    const { site, status, thread } = edited
    const lost = await changeComment(transact, [
      replaceText(table, edit, edited, wordsKey),
      addEvent(table, event),
      ...(status === 'approved' ? [countThread(table, site, thread.id, 0, at)] : []),
    ])
    return lost ?? { edited }
  },
})

const eventOf = ({ comment, by, at, reason }: EditRecord, wordsKey: string): ChainedEvent => {
  const { id, site, status, content, eventHash: previous } = comment
  const version = comment.version + 1
  const stays = { from: status, to: status }
  const sealedBefore = sealWords(wordsKey, version, content)
  return { id, site, version, action: 'edit', ...stays, by, at, reason, sealedBefore, previous }
}

/** Who edited stands for this version as who decided does for theirs: that is what a colleague who is late is told. */
const replaceText = (
  table: string,
  { comment: read, by, at }: EditRecord,
  edited: ChainedComment,
  wordsKey: string,
): TransactWriteItem => {
  const unchangedSinceRead = 'version = :version'
  return {
    Update: {
      TableName: table,
      Key: marshall(commentKey(read.id)),
      UpdateExpression:
        'SET content = :content, version = :next, editedAt = :at, decidedBy = :by, decidedAt = :at, eventHash = :hash, wordsKey = :key',
      ConditionExpression: unchangedSinceRead,
      ExpressionAttributeValues: marshall({
        ':content': edited.content,
        ':version': read.version,
        ':next': edited.version,
        ':by': by,
        ':at': at,
        ':hash': edited.eventHash,
        ':key': wordsKey,
      }),
      ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
    },
  }
}
