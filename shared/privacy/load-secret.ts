import { GetSecretValueCommand, type SecretsManagerClient } from '@aws-sdk/client-secrets-manager'
import { once } from '../domain/once.ts'

/** Reads a secret once and keeps it for the life of the instance; a failure is asked for again. */
export const createLoadSecret = (client: SecretsManagerClient, id: string): (() => Promise<string>) =>
  once(async () => {
    const { SecretString } = await client.send(new GetSecretValueCommand({ SecretId: id }))
    if (SecretString === undefined) throw new Error('the secret holds no text')
    return SecretString
  })
