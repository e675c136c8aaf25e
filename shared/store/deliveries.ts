import { type AttributeValue, type DynamoDBClient, QueryCommand } from '@aws-sdk/client-dynamodb'
import { marshall, unmarshall } from '@aws-sdk/util-dynamodb'
import * as v from 'valibot'
import { type Delivery, stateAfter } from '../domain/delivery.ts'
import type { Deliveries } from '../domain/mail-ports.ts'
import { outboxKey } from './keys.ts'
import { OutboxItem } from './outbox-item.ts'

/** All but whom the mails are for, which nobody who asks here may learn: IAM allows no more. */
const told = [
  'kind',
  'attempts',
  'owedAt',
  'dueSk',
  'outcome',
  'outcomeAt',
  'sentAt',
  'bouncedAt',
  'complainedAt',
] as const

const DeliveryItem = v.pick(OutboxItem, told)

export const createDeliveries = (client: DynamoDBClient, table: string): Deliveries => ({
  of: async comment => {
    const { Items = [] } = await client.send(
      new QueryCommand({
        TableName: table,
        KeyConditionExpression: 'pk = :comment',
        ExpressionAttributeValues: marshall({ ':comment': outboxKey({ comment, kind: 'published' }).pk }),
        ProjectionExpression: told.join(', '),
      }),
    )
    return Items.map(readDelivery)
  },
})

const readDelivery = (item: Record<string, AttributeValue>): Delivery => {
  const { outcome, outcomeAt, dueSk, ...mail } = v.parse(DeliveryItem, unmarshall(item))
  return {
    ...mail,
    state: outcome === undefined ? 'owed' : stateAfter[outcome],
    ...(outcomeAt !== undefined && { at: outcomeAt }),
    ...(dueSk !== undefined && { dueAt: dueSk.slice(0, dueSk.indexOf('#')) }),
  }
}
