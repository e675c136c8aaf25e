import { type DynamoDBClient, GetItemCommand } from '@aws-sdk/client-dynamodb'
import { marshall } from '@aws-sdk/util-dynamodb'
import type { OpenAddress } from '../domain/mail-ports.ts'

/** The address behind an author key, opened for the one mail that goes to it. */
export const createAuthorAddresses =
  (client: DynamoDBClient, table: string, open: (sealedEmail: string) => Promise<string>): OpenAddress =>
  async authorKey => {
    const { Item } = await client.send(new GetItemCommand({ TableName: table, Key: marshall({ authorKey }) }))
    const sealedEmail = Item?.['sealedEmail']?.S
    if (sealedEmail === undefined) throw new Error('no address is kept for this member')
    return open(sealedEmail)
  }
