import { constants, privateDecrypt, publicEncrypt } from 'node:crypto'
import { join } from 'node:path'
import * as v from 'valibot'
import { AwsError } from '../http/aws-error.ts'
import type { AwsService } from '../http/aws-service.ts'
import { jsonOperation, jsonService } from '../http/json-service.ts'
import type { Permission } from '../iam/permission.ts'
import { createKeyPair } from './create-key-pair.ts'

type Needs = {
  readonly keys: readonly { readonly id: string; readonly arn: string }[]
  readonly dataFolder: string
}

const KeyId = v.string()
const Algorithm = v.picklist(['RSAES_OAEP_SHA_1', 'RSAES_OAEP_SHA_256'])

/**
 * KMS as far as asymmetric encryption goes: RSA-3072 key pairs, OAEP.
 * https://docs.aws.amazon.com/kms/latest/APIReference/API_Operations.html
 */
export const createKms = ({ keys, dataFolder }: Needs): AwsService => {
  const pairs = new Map(keys.map(({ id }) => [id, createKeyPair(join(dataFolder, 'keys', `${id}.pem`))]))

  const find = (keyId: string) => {
    const key = keys.find(({ id, arn }) => id === keyId || arn === keyId)
    const pair = key && pairs.get(key.id)
    if (!key || !pair) throw new AwsError('NotFoundException', `Key '${keyId}' does not exist`)
    return { ...key, ...pair }
  }
  const permit =
    (action: string) =>
    (input: { KeyId: string; EncryptionAlgorithm?: string }): Permission[] => [
      {
        action: `kms:${action}`,
        resource: find(input.KeyId).arn,
        context: input.EncryptionAlgorithm ? { 'kms:EncryptionAlgorithm': input.EncryptionAlgorithm } : {},
      },
    ]

  return jsonService({
    GetPublicKey: jsonOperation({
      input: v.object({ KeyId }),
      permissions: permit('GetPublicKey'),
      answer: input => {
        const { arn, publicKey } = find(input.KeyId)
        const der = publicKey.export({ type: 'spki', format: 'der' })
        return { ...description(arn), PublicKey: der.toString('base64') }
      },
    }),
    DescribeKey: jsonOperation({
      input: v.object({ KeyId }),
      permissions: permit('DescribeKey'),
      answer: input => {
        const { id, arn } = find(input.KeyId)
        const KeyMetadata = {
          ...description(arn),
          KeyId: id,
          Arn: arn,
          Enabled: true,
          KeyState: 'Enabled',
          Origin: 'AWS_KMS',
        }
        return { KeyMetadata }
      },
    }),
    Encrypt: jsonOperation({
      input: v.object({ KeyId, Plaintext: v.string(), EncryptionAlgorithm: Algorithm }),
      permissions: permit('Encrypt'),
      answer: ({ KeyId: keyId, Plaintext, EncryptionAlgorithm }) => {
        const { arn, publicKey } = find(keyId)
        const sealed = publicEncrypt(
          { key: publicKey, ...padding(EncryptionAlgorithm) },
          Buffer.from(Plaintext, 'base64'),
        )
        return { KeyId: arn, CiphertextBlob: sealed.toString('base64'), EncryptionAlgorithm }
      },
    }),
    Decrypt: jsonOperation({
      input: v.object({ KeyId, CiphertextBlob: v.string(), EncryptionAlgorithm: Algorithm }),
      permissions: permit('Decrypt'),
      answer: ({ KeyId: keyId, CiphertextBlob, EncryptionAlgorithm }) => {
        const { arn, privateKey } = find(keyId)
        const key = { key: privateKey, ...padding(EncryptionAlgorithm) }
        return { KeyId: arn, Plaintext: open(key, CiphertextBlob), EncryptionAlgorithm }
      },
    }),
  })
}

const description = (arn: string) => ({
  KeyId: arn,
  KeySpec: 'RSA_3072',
  CustomerMasterKeySpec: 'RSA_3072',
  KeyUsage: 'ENCRYPT_DECRYPT',
  EncryptionAlgorithms: Algorithm.options,
})

const padding = (algorithm: v.InferOutput<typeof Algorithm>) => ({
  padding: constants.RSA_PKCS1_OAEP_PADDING,
  oaepHash: algorithm === 'RSAES_OAEP_SHA_256' ? 'sha256' : 'sha1',
})

const open = (key: Parameters<typeof privateDecrypt>[0], sealed: string): string => {
  try {
    return privateDecrypt(key, Buffer.from(sealed, 'base64')).toString('base64')
  } catch {
    throw new AwsError('InvalidCiphertextException', 'The ciphertext is invalid')
  }
}
