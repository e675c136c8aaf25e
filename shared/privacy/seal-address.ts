import { constants, createPublicKey, publicEncrypt } from 'node:crypto'
import type { Authors } from '../domain/ports.ts'
import { normaliseAddress } from '../text/normalise-address.ts'
import { createKeyedDigest } from './keyed-digest.ts'

export type SealingKey = { id: string; publicKeyDer: Uint8Array }

/**
 * Seals addresses with the public half of a KMS key (RSAES-OAEP, SHA-256; RFC 8017 7.1): whoever seals cannot open.
 * The sealed value names its key: `<key id>.<base64url>`. RSA-3072 has room for 318 bytes; an address
 * with its domain in A-labels has at most 254.
 * `authorSecret` names people and serves nothing else; it never rotates.
 */
export const createAuthors = (
  loadKeys: () => Promise<{ authorSecret: string; sealingKey: SealingKey }>,
): Authors => ({
  seal: async address => {
    const { authorSecret, sealingKey } = await loadKeys()
    const { deliverable, identity } = normaliseAddress(address)
    const key = createPublicKey({ key: Buffer.from(sealingKey.publicKeyDer), format: 'der', type: 'spki' })
    const sealed = publicEncrypt(
      { key, padding: constants.RSA_PKCS1_OAEP_PADDING, oaepHash: 'sha256' },
      Buffer.from(deliverable),
    )
    return {
      authorKey: createKeyedDigest(authorSecret)('author', identity),
      sealedEmail: `${sealingKey.id}.${sealed.toString('base64url')}`,
    }
  },
})
