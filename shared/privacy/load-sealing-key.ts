import { GetPublicKeyCommand, type KMSClient } from '@aws-sdk/client-kms'
import { once } from '../domain/once.ts'
import type { SealingKey } from './seal-address.ts'

/** The public half of the KMS key, asked for once in the life of an instance. */
export const createLoadSealingKey = (client: KMSClient, keyArn: string): (() => Promise<SealingKey>) =>
  once(async () => {
    const { PublicKey } = await client.send(new GetPublicKeyCommand({ KeyId: keyArn }))
    if (PublicKey === undefined) throw new Error('the key has no public half')
    return { id: keyArn.slice(keyArn.lastIndexOf('/') + 1), publicKeyDer: PublicKey }
  })
