import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { DynamoDBStreamsClient } from '@aws-sdk/client-dynamodb-streams'
import { KMSClient } from '@aws-sdk/client-kms'
import { LambdaClient } from '@aws-sdk/client-lambda'
import { SecretsManagerClient } from '@aws-sdk/client-secrets-manager'
import { SESClient } from '@aws-sdk/client-ses'
import type { Resources } from './resources.ts'

type Connection = {
  readonly endpoint: string
  readonly region: string
  readonly credentials: { readonly accessKeyId: string; readonly secretAccessKey: string }
}

/** All that somebody can call with their credentials, and what there is to call for. */
export type Hands = {
  readonly resources: Resources
  readonly database: DynamoDBClient
  readonly streams: DynamoDBStreamsClient
  readonly keys: KMSClient
  readonly secrets: SecretsManagerClient
  readonly mail: SESClient
  readonly functions: LambdaClient
}

/** Something that somebody tries. */
export type Attempt = (hands: Hands) => Promise<unknown>

export const handsOf = (connection: Connection, resources: Resources): Hands => {
  const once = { ...connection, maxAttempts: 1 }
  return {
    resources,
    database: new DynamoDBClient(once),
    streams: new DynamoDBStreamsClient(once),
    keys: new KMSClient(once),
    secrets: new SecretsManagerClient(once),
    mail: new SESClient(once),
    functions: new LambdaClient(once),
  }
}
