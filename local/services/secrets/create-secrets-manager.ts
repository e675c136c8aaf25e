import { createHash } from 'node:crypto'
import { join } from 'node:path'
import * as v from 'valibot'
import type { Secret } from '../../resources/secrets.ts'
import { AwsError } from '../http/aws-error.ts'
import type { AwsService } from '../http/aws-service.ts'
import { jsonOperation, jsonService } from '../http/json-service.ts'
import { durableFile } from '../storage/durable-file.ts'
import { generateSecret } from './generate-secret.ts'

type Needs = { readonly secrets: readonly Pick<Secret, 'arn' | 'length'>[]; readonly dataFolder: string }

/** Secrets Manager: each secret is made once for a data folder and stays. */
export const createSecretsManager = ({ secrets, dataFolder }: Needs): AwsService => {
  const kept = secrets.map(({ arn, length }) => ({
    arn,
    name: nameIn(arn),
    value: durableFile(join(dataFolder, 'secrets', fileName(arn)), () => generateSecret(length)),
  }))

  const find = (id: string) => {
    const secret = kept.find(({ arn, name }) => id === arn || id === name)
    if (secret) return secret
    throw new AwsError('ResourceNotFoundException', "Secrets Manager can't find the specified secret.")
  }

  return jsonService({
    GetSecretValue: jsonOperation({
      input: v.object({ SecretId: v.string() }),
      permissions: ({ SecretId }) => {
        const { arn } = find(SecretId)
        return [
          {
            action: 'secretsmanager:GetSecretValue',
            resource: arn,
            context: { 'secretsmanager:SecretId': arn },
          },
        ]
      },
      answer: ({ SecretId }) => {
        const { arn, name, value } = find(SecretId)
        return {
          ARN: arn,
          Name: name,
          SecretString: value,
          VersionId: fileName(arn),
          VersionStages: ['AWSCURRENT'],
        }
      },
    }),
  })
}

/** An ARN holds characters that no file name should. */
const fileName = (arn: string): string => createHash('sha256').update(arn).digest('hex').slice(0, 32)

/** Secrets Manager puts a hyphen and six characters behind the name. */
const nameIn = (arn: string): string => arn.split(':secret:').at(-1)?.slice(0, -7) ?? arn
