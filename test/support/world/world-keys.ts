import { constants, generateKeyPairSync, privateDecrypt } from 'node:crypto'

const { publicKey, privateKey } = generateKeyPairSync('rsa', { modulusLength: 3072 })

/** The secrets and the key pair that all worlds of a test file have in common. */
export const worldKeys = {
  authorSecret: 'what names people in every world',
  signingSecret: 'what signs cursors and receipts in every world',
  decisionLinkSecret: 'what signs the links of mails in every world',
  subscriptionLinkSecret: 'what signs the links of commenters’ mails in every world',
  sealingKey: { id: 'sealing-key', publicKeyDer: publicKey.export({ type: 'spki', format: 'der' }) },
  /** What KMS does for the mailer. */
  open: async (sealedEmail: string): Promise<string> => {
    const sealed = Buffer.from(sealedEmail.slice(sealedEmail.indexOf('.') + 1), 'base64url')
    const padding = constants.RSA_PKCS1_OAEP_PADDING
    return privateDecrypt({ key: privateKey, padding, oaepHash: 'sha256' }, sealed).toString()
  },
}
