import { GetItemCommand, PutItemCommand, UpdateItemCommand } from '@aws-sdk/client-dynamodb'
import { marshall } from '@aws-sdk/util-dynamodb'
import { newCommentId } from '../../../shared/domain/new-comment-id.ts'
import type { Clock } from '../../../shared/domain/ports.ts'
import { createAuthors } from '../../../shared/privacy/seal-address.ts'
import { readChainedComment } from '../../../shared/store/comment-item.ts'
import { createDecisions } from '../../../shared/store/decisions.ts'
import { commentKey } from '../../../shared/store/keys.ts'
import { newCommentItem } from '../../../shared/store/new-comment-item.ts'
import { createOwe } from '../../../shared/store/owe.ts'
import { inBatches } from '../contract/in-batches.ts'
import type { LocalDatabase } from '../database/open-local-database.ts'
import { stillTransact } from '../world/still-transact.ts'
import { worldKeys } from '../world/world-keys.ts'

type Needs = { database: Pick<LocalDatabase, 'client' | 'tables'>; clock: Clock }
type People = { names: readonly string[]; areConfirmed?: boolean }

/**
 * Each of these is owed a mail about a comment that was approved just now, by the product's own transaction. Answers the
 * names of the debts.
 */
export const oweMails = async (
  { database, clock }: Needs,
  { names, areConfirmed = true }: People,
): Promise<string[]> => {
  const { client, tables } = database
  const transact = stillTransact(client)
  const decisions = createDecisions({
    transact,
    table: tables.comments,
    owe: createOwe(tables.comments, 60),
  })
  const authors = createAuthors(async () => worldKeys)

  return inBatches(names, 8, async name => {
    const at = clock()
    const writtenAt = new Date(at.getTime() - 60_000)
    const id = newCommentId(writtenAt)
    const { authorKey, sealedEmail } = await authors.seal(`${name}@mail.example`)
    const asked = { TableName: tables.comments, Key: marshall(commentKey(id)) }
    const comment = newCommentItem(held(id, name, writtenAt), { at: writtenAt, authorKey })
    await Promise.all([
      client.send(
        new UpdateItemCommand({
          TableName: tables.authors,
          Key: marshall({ authorKey }),
          UpdateExpression: `SET sealedEmail = if_not_exists(sealedEmail, :sealed)${areConfirmed ? ', verifiedAt = :at' : ''}`,
          ExpressionAttributeValues: marshall({
            ':sealed': sealedEmail,
            ...(areConfirmed && { ':at': '2040-01-01T00:00:00.000Z' }),
          }),
        }),
      ),
      client.send(new PutItemCommand({ TableName: tables.comments, Item: comment })),
    ])
    const { Item = {} } = await client.send(new GetItemCommand(asked))
    await decisions.record({
      comment: readChainedComment(Item),
      decision: 'approve',
      to: 'approved',
      by: 'سلمى',
      at: at.toISOString(),
    })
    return `${id}#published`
  })
}

const held = (id: string, name: string, at: Date) => ({
  id,
  site: 'daily',
  thread: 'article-1',
  status: 'pending' as const,
  name,
  content: 'تعليق',
  parentId: null,
  held: [{ rule: 'premoderation' as const }],
  owes: ['published' as const],
  createdAt: at.toISOString(),
})
