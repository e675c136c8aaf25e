import {
  GetSecretValueCommand,
  ResourceNotFoundException,
  type SecretsManagerClient,
} from '@aws-sdk/client-secrets-manager'

/**
 * A secret as it is now and, if it was ever rotated, as it was before: what was signed with that still counts.
 * https://docs.aws.amazon.com/secretsmanager/latest/userguide/whats-in-a-secret.html#term_version
 */
export const createLoadSecretVersions =
  (client: SecretsManagerClient, id: string) => async (): Promise<readonly [string, ...string[]]> => {
    const read = async (VersionStage: 'AWSCURRENT' | 'AWSPREVIOUS') =>
      (await client.send(new GetSecretValueCommand({ SecretId: id, VersionStage }))).SecretString
    const [current, previous] = await Promise.all([read('AWSCURRENT'), read('AWSPREVIOUS').catch(unlessNone)])
    if (current === undefined) throw new Error('the secret holds no text')
    return previous === undefined ? [current] : [current, previous]
  }

const unlessNone = (error: unknown): undefined => {
  if (!(error instanceof ResourceNotFoundException)) throw error
}
