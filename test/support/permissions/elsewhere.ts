import { DescribeStreamCommand, GetShardIteratorCommand } from '@aws-sdk/client-dynamodb-streams'
import { DecryptCommand, EncryptCommand, GetPublicKeyCommand } from '@aws-sdk/client-kms'
import { InvokeCommand } from '@aws-sdk/client-lambda'
import { GetSecretValueCommand } from '@aws-sdk/client-secrets-manager'
import { SendRawEmailCommand } from '@aws-sdk/client-ses'
import type { Attempt } from './hands.ts'

/** Attempts on all that is no table. */

const EncryptionAlgorithm = 'RSAES_OAEP_SHA_256'

export const readPublicKey: Attempt = ({ keys, resources: { sealingKey } }) =>
  keys.send(new GetPublicKeyCommand({ KeyId: sealingKey }))

export const encrypt: Attempt = ({ keys, resources: { sealingKey } }) =>
  keys.send(new EncryptCommand({ KeyId: sealingKey, Plaintext: Buffer.from('a'), EncryptionAlgorithm }))

export const decrypt: Attempt = ({ keys, resources: { sealingKey, sealed } }) =>
  keys.send(new DecryptCommand({ KeyId: sealingKey, CiphertextBlob: sealed, EncryptionAlgorithm }))

export const readSecret =
  (secret: 'authorSecret' | 'signingSecret' | 'decisionLinkSecret' | 'subscriptionLinkSecret'): Attempt =>
  ({ secrets, resources }) =>
    secrets.send(new GetSecretValueCommand({ SecretId: resources[secret] }))

export const sendMail =
  (sender?: string): Attempt =>
  ({ mail, resources: { mailFrom, configurationSet } }) =>
    mail.send(
      new SendRawEmailCommand({
        Source: sender ?? mailFrom,
        Destinations: ['somebody@example.com'],
        RawMessage: { Data: Buffer.from('Subject: test\r\n\r\ntest') },
        ConfigurationSetName: configurationSet,
      }),
    )

export const describeStream: Attempt = ({ streams, resources: { streamArn } }) =>
  streams.send(new DescribeStreamCommand({ StreamArn: streamArn }))

export const followStream: Attempt = ({ streams, resources: { streamArn } }) =>
  streams.send(
    new GetShardIteratorCommand({
      StreamArn: streamArn,
      ShardId: 'shardId-00000000000000000000-00000000',
      ShardIteratorType: 'TRIM_HORIZON',
    }),
  )

export const invoke =
  (name: 'mailer' | 'otherFunction'): Attempt =>
  ({ functions, resources }) =>
    functions.send(
      new InvokeCommand({ FunctionName: resources[name], InvocationType: 'Event', Payload: '{}' }),
    )
