import { createHash } from 'node:crypto'
import { join } from 'node:path'
import * as v from 'valibot'
import type { Secret } from '../../resources/secrets.ts'
import { AwsError } from '../http/aws-error.ts'
import type { AwsService } from '../http/aws-service.ts'
import { jsonOperation, jsonService } from '../http/json-service.ts'
import { durableFile, readDurable, writeDurable } from '../storage/durable-file.ts'
import { generateSecret } from './generate-secret.ts'

type Needs = { readonly secrets: readonly Pick<Secret, 'arn' | 'length'>[]; readonly dataFolder: string }

/** Secrets Manager: each secret is made once for a data folder and stays until it is rotated; then both are known. */
export const createSecretsManager = ({ secrets, dataFolder }: Needs): AwsService => {
  const kept = secrets.map(({ arn, length }) => {
    const path = join(dataFolder, 'secrets', fileName(arn))
    durableFile(path, () => generateSecret(length))
    return { arn, name: nameIn(arn), paths: { AWSCURRENT: path, AWSPREVIOUS: `${path}.previous` } }
  })

  const find = (id: string) => {
    const secret = kept.find(({ arn, name }) => id === arn || id === name)
    if (secret) return secret
    throw notFound('secret.')
  }

  const permissions =
    (action: string) =>
    ({ SecretId }: { SecretId: string }) => {
      const { arn } = find(SecretId)
      return [
        {
          action: `secretsmanager:${action}`,
          resource: arn,
          context: { 'secretsmanager:SecretId': arn },
        },
      ]
    }

  const told = ({ arn, name }: { arn: string; name: string }, stage: Stage, value: string) => ({
    ARN: arn,
    Name: name,
    VersionId: fileName(value),
    VersionStages: [stage],
  })

  return jsonService({
    GetSecretValue: jsonOperation({
      input: v.object({ SecretId: v.string(), VersionStage: v.optional(v.picklist(stages), 'AWSCURRENT') }),
      permissions: permissions('GetSecretValue'),
      answer: ({ SecretId, VersionStage }) => {
        const secret = find(SecretId)
        const value = readDurable(secret.paths[VersionStage])
        if (value === undefined) throw notFound(`secret value for staging label: ${VersionStage}`)
        return { ...told(secret, VersionStage, value), SecretString: value }
      },
    }),
    PutSecretValue: jsonOperation({
      input: v.object({ SecretId: v.string(), SecretString: v.string() }),
      permissions: permissions('PutSecretValue'),
      answer: ({ SecretId, SecretString }) => {
        const secret = find(SecretId)
        writeDurable(secret.paths.AWSPREVIOUS, readDurable(secret.paths.AWSCURRENT) ?? '')
        writeDurable(secret.paths.AWSCURRENT, SecretString)
        return told(secret, 'AWSCURRENT', SecretString)
      },
    }),
  })
}

const stages = ['AWSCURRENT', 'AWSPREVIOUS'] as const
type Stage = (typeof stages)[number]

const notFound = (what: string) =>
  new AwsError('ResourceNotFoundException', `Secrets Manager can't find the specified ${what}`)

/** An ARN, or a secret, holds characters that no file name should. */
const fileName = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 32)

/** Secrets Manager puts a hyphen and six characters behind the name. */
const nameIn = (arn: string): string => arn.split(':secret:').at(-1)?.slice(0, -7) ?? arn
