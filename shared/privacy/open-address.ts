import { DecryptCommand, type KMSClient } from '@aws-sdk/client-kms'

/**
 * Opens what `seal-address` sealed. Only the mailer's role may: the private half never leaves KMS. The sealed value
 * names the key it was made with, a sibling of `keyArn` after a rotation.
 */
export const createOpenAddress =
  (kms: KMSClient, keyArn: string) =>
  async (sealedEmail: string): Promise<string> => {
    const [keyId = '', sealed = ''] = sealedEmail.split('.')
    const { Plaintext } = await kms.send(
      new DecryptCommand({
        KeyId: keyArn.slice(0, keyArn.lastIndexOf('/') + 1) + keyId,
        CiphertextBlob: Buffer.from(sealed, 'base64url'),
        EncryptionAlgorithm: 'RSAES_OAEP_SHA_256',
      }),
    )
    if (Plaintext === undefined) throw new Error('the key opened nothing')
    return Buffer.from(Plaintext).toString()
  }
