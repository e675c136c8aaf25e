import { constants, createPublicKey, publicEncrypt } from 'node:crypto'
import {
  AdminCreateUserCommand,
  AdminGetUserCommand,
  CognitoIdentityProviderClient,
  ListUsersCommand,
} from '@aws-sdk/client-cognito-identity-provider'
import { DecryptCommand, EncryptCommand, GetPublicKeyCommand, KMSClient } from '@aws-sdk/client-kms'
import { InvokeCommand, LambdaClient } from '@aws-sdk/client-lambda'
import {
  GetSecretValueCommand,
  PutSecretValueCommand,
  SecretsManagerClient,
} from '@aws-sdk/client-secrets-manager'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createLoadRotatedSecret } from '../../../shared/privacy/load-rotated-secret.ts'
import { deployment } from './support/deployment.ts'
import { givenServices } from './support/given-services.ts'

let services: Awaited<ReturnType<typeof givenServices>>
const invocations: unknown[] = []

beforeAll(async () => {
  services = await givenServices({
    invoke: async (functionName, payload, type) => {
      if (functionName === 'taaliq-reader-api') throw new TypeError('broken')
      invocations.push({ functionName, payload, type })
      return { seen: payload }
    },
  })
})

afterAll(() => services.close())

describe('KMS', () => {
  const KeyId = deployment.keys[0]?.arn
  const EncryptionAlgorithm = 'RSAES_OAEP_SHA_256'

  it('opens for the mailer what anybody sealed with the public key', async () => {
    const reader = new KMSClient(services.clientAs('reader-api'))
    const mailer = new KMSClient(services.clientAs('mailer'))
    const { PublicKey, KeySpec } = await reader.send(new GetPublicKeyCommand({ KeyId }))
    const key = createPublicKey({ key: Buffer.from(PublicKey ?? []), format: 'der', type: 'spki' })
    const padding = { padding: constants.RSA_PKCS1_OAEP_PADDING, oaepHash: 'sha256' }
    const CiphertextBlob = publicEncrypt({ key, ...padding }, Buffer.from('قارئ@example.com'))

    const opened = await mailer.send(new DecryptCommand({ KeyId, CiphertextBlob, EncryptionAlgorithm }))

    expect(KeySpec).toBe('RSA_3072')
    expect(Buffer.from(opened.Plaintext ?? []).toString()).toBe('قارئ@example.com')
  })

  it('does not open for the reader function', async () => {
    const reader = new KMSClient(services.clientAs('reader-api'))
    const open = reader.send(
      new DecryptCommand({ KeyId, CiphertextBlob: Buffer.from('x'), EncryptionAlgorithm }),
    )

    await expect(open).rejects.toMatchObject({ name: 'AccessDeniedException' })
  })

  it('says when a ciphertext is none', async () => {
    const mailer = new KMSClient(services.clientAs('mailer'))
    const open = mailer.send(
      new DecryptCommand({ KeyId, CiphertextBlob: Buffer.from('x'), EncryptionAlgorithm }),
    )

    await expect(open).rejects.toMatchObject({ name: 'InvalidCiphertextException' })
  })

  it('keeps its key over a restart', async () => {
    const operator = new KMSClient(services.clientAs('operator'))
    const { CiphertextBlob } = await operator.send(
      new EncryptCommand({ KeyId, Plaintext: Buffer.from('kept'), EncryptionAlgorithm }),
    )
    const restarted = await givenServices({ dataFolder: services.dataFolder })

    const later = new KMSClient(restarted.clientAs('mailer'))
    const opened = await later.send(new DecryptCommand({ KeyId, CiphertextBlob, EncryptionAlgorithm }))

    expect(Buffer.from(opened.Plaintext ?? []).toString()).toBe('kept')
    await restarted.close()
  })
})

describe('Secrets Manager', () => {
  const read = (folder: string, SecretId: string | undefined) =>
    new SecretsManagerClient(services.clientAs(folder)).send(new GetSecretValueCommand({ SecretId }))

  it('answers the same random value each time', async () => {
    const [signing] = deployment.secrets

    const first = await read('reader-api', signing?.arn)
    const again = await read('operator', 'signing')

    expect(first).toMatchObject({
      ARN: signing?.arn,
      Name: 'signing',
      SecretString: expect.stringMatching(/^\w{48}$/),
    })
    expect(again.SecretString).toBe(first.SecretString)
  })

  it('knows a secret as it is and, once it was rotated, as it was; within a minute, and while nobody answers', async () => {
    const [, author] = deployment.secrets
    const operator = new SecretsManagerClient(services.clientAs('operator'))
    let now = new Date('2026-11-26T10:00:00Z')
    const later = (seconds: number) => (now = new Date(now.getTime() + seconds * 1000))
    const load = createLoadRotatedSecret({ client: operator, id: author?.arn ?? '', clock: () => now })

    const atFirst = await load()
    await operator.send(new PutSecretValueCommand({ SecretId: author?.arn, SecretString: 'another' }))
    later(59)
    const withinAMinute = await load()
    later(1)
    const rotated = await load()
    operator.middlewareStack.add(() => () => Promise.reject(new Error('nobody answers')), {
      step: 'initialize',
    })
    later(60)

    expect(atFirst).toEqual([expect.stringMatching(/^\w{48}$/)])
    expect(withinAMinute).toEqual(atFirst)
    expect(rotated).toEqual(['another', ...atFirst])
    expect(await load()).toEqual(rotated)
  })

  it('refuses a secret that the role does not name', async () => {
    const [, author] = deployment.secrets

    await expect(read('reader-api', author?.arn)).rejects.toMatchObject({ name: 'AccessDeniedException' })
  })
})

describe('Cognito', () => {
  const UserPoolId = 'eu-central-1_test'
  const operator = () => new CognitoIdentityProviderClient(services.clientAs('operator'))
  const invite = (Username: string) =>
    operator().send(
      new AdminCreateUserCommand({
        UserPoolId,
        Username,
        UserAttributes: [{ Name: 'email', Value: Username }],
      }),
    )

  it('invites a person once, and finds them by their address however it is written', async () => {
    const invited = await invite('amal@example.com')
    const found = await operator().send(
      new ListUsersCommand({ UserPoolId, Filter: 'email = "Amal@Example.com"' }),
    )
    const got = await operator().send(new AdminGetUserCommand({ UserPoolId, Username: 'amal@example.com' }))

    expect(invited.User?.Username).toMatch(/^[0-9a-f-]{36}$/)
    expect(invited.User?.Attributes).toContainEqual({ Name: 'sub', Value: invited.User?.Username })
    expect(found.Users?.map(({ Username }) => Username)).toEqual([invited.User?.Username])
    expect(got.Username).toBe(invited.User?.Username)
    expect(got.UserCreateDate).toBeInstanceOf(Date)
    await expect(invite('AMAL@example.com')).rejects.toMatchObject({ name: 'UsernameExistsException' })
  })

  it('keeps its people over a restart', async () => {
    const { User } = await invite('kept@example.com')
    const restarted = await givenServices({ dataFolder: services.dataFolder })

    const later = new CognitoIdentityProviderClient(restarted.clientAs('operator'))
    const got = await later.send(new AdminGetUserCommand({ UserPoolId, Username: 'kept@example.com' }))

    expect(got.Username).toBe(User?.Username)
    await restarted.close()
  })

  it('says when there is no such person', async () => {
    const get = operator().send(new AdminGetUserCommand({ UserPoolId, Username: 'nobody@example.com' }))

    await expect(get).rejects.toMatchObject({ name: 'UserNotFoundException' })
  })

  it('invites for no function', async () => {
    const reader = new CognitoIdentityProviderClient(services.clientAs('reader-api'))

    await expect(reader.send(new ListUsersCommand({ UserPoolId }))).rejects.toMatchObject({
      name: 'AccessDeniedException',
    })
  })
})

describe('Lambda', () => {
  const invoke = (folder: string, FunctionName: string, InvocationType: 'Event' | 'RequestResponse') =>
    new LambdaClient(services.clientAs(folder)).send(
      new InvokeCommand({ FunctionName, InvocationType, Payload: Buffer.from('{"site":"demo"}') }),
    )

  it('takes an event', async () => {
    const answer = await invoke('sweeper', 'taaliq-mailer', 'Event')

    expect(answer.StatusCode).toBe(202)
    expect(invocations).toContainEqual({
      functionName: 'taaliq-mailer',
      payload: { site: 'demo' },
      type: 'Event',
    })
  })

  it('answers a request, or says that the function failed', async () => {
    const answer = await invoke('operator', 'taaliq-mailer', 'RequestResponse')
    const failed = await invoke('operator', 'taaliq-reader-api', 'RequestResponse')

    expect(Buffer.from(answer.Payload ?? []).toString()).toBe('{"seen":{"site":"demo"}}')
    expect(failed.FunctionError).toBe('Unhandled')
  })

  it('refuses who may not, and a function that is not there', async () => {
    await expect(invoke('reader-api', 'taaliq-mailer', 'Event')).rejects.toMatchObject({
      name: 'AccessDeniedException',
    })
    await expect(invoke('operator', 'nothing', 'Event')).rejects.toMatchObject({
      name: 'ResourceNotFoundException',
    })
  })
})
