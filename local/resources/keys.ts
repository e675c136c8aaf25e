import * as v from 'valibot'
import { PolicyDocument } from './policies.ts'
import { arnOf, ofType, type Resource } from './resource.ts'

export type EncryptionKey = {
  readonly logicalId: string
  readonly id: string
  readonly arn: string
  /** E.g. `RSA_3072`. */
  readonly spec: string
  /** E.g. `ENCRYPT_DECRYPT`. */
  readonly usage: string
  /** Without it nobody, not even the account, may use the key. */
  readonly policy: PolicyDocument
}

const Properties = v.object({
  KeySpec: v.optional(v.string(), 'SYMMETRIC_DEFAULT'),
  KeyUsage: v.optional(v.string(), 'ENCRYPT_DECRYPT'),
  KeyPolicy: PolicyDocument,
})

export const readKeys = (resources: readonly Resource[]): EncryptionKey[] =>
  ofType(resources, 'AWS::KMS::Key').map(resource => {
    const { KeySpec, KeyUsage, KeyPolicy } = v.parse(Properties, resource.properties)
    const { logicalId, ref } = resource
    return { logicalId, id: ref, arn: arnOf(resource), spec: KeySpec, usage: KeyUsage, policy: KeyPolicy }
  })
