import type { TransactWriteItem } from '@aws-sdk/client-dynamodb'
import { marshall } from '@aws-sdk/util-dynamodb'
import type { OwedKind } from '../domain/outbox.ts'
import { dueKey, outboxKey } from './keys.ts'

type Approved = { id: string; site: string; thread: string; owes: readonly OwedKind[] }

/**
 * The parts of a transaction that owe mails since a comment was approved: one item a mail, however often that happens.
 * Where it went out before, the mailer finds it so, and sends nothing.
 */
export const owe = (table: string, { id, site, thread, owes }: Approved, at: string): TransactWriteItem[] =>
  owes.map(kind => {
    const owed = { comment: id, kind }
    const { duePk, dueSk } = dueKey(owed, at)
    const notYetTried = { ...owed, site, thread, owedAt: at, attempts: 0, duePk, dueSk }
    const names = Object.keys(notYetTried)
    return {
      Update: {
        TableName: table,
        Key: marshall(outboxKey(owed)),
        UpdateExpression: `SET ${names.map(name => `#${name} = :${name}`).join(', ')} REMOVE outcome, outcomeAt, expiresAt`,
        ExpressionAttributeNames: Object.fromEntries(names.map(name => [`#${name}`, name])),
        ExpressionAttributeValues: marshall(
          Object.fromEntries(Object.entries(notYetTried).map(([name, value]) => [`:${name}`, value])),
        ),
      },
    }
  })
