import type { TransactWriteItem } from '@aws-sdk/client-dynamodb'
import { marshall } from '@aws-sdk/util-dynamodb'
import type { OwedKind } from '../domain/outbox.ts'
import { dueKey, outboxKey } from './keys.ts'
import { setting } from './setting.ts'

type Approved = { id: string; site: string; thread: string; owes: readonly OwedKind[] }

/**
 * The parts of a transaction that owe mails since a comment was approved: one item a mail, however often that happens.
 * Where it went out before, the mailer finds it so, and sends nothing.
 */
export type Owe = (approved: Approved, at: string) => TransactWriteItem[]

/** `delaySeconds` is for second thoughts: what is taken back until then, nobody is told of. */
export const createOwe =
  (table: string, delaySeconds: number): Owe =>
  ({ id, site, thread, owes }, at) => {
    const dueAt = new Date(Date.parse(at) + delaySeconds * 1000).toISOString()
    return owes.map(kind => {
      const owed = { comment: id, kind }
      const notYetTried = setting({ ...owed, site, thread, owedAt: at, attempts: 0, ...dueKey(owed, dueAt) })
      return {
        Update: {
          TableName: table,
          Key: marshall(outboxKey(owed)),
          ...notYetTried,
          UpdateExpression: `${notYetTried.UpdateExpression} REMOVE outcome, outcomeAt, expiresAt`,
        },
      }
    })
  }
