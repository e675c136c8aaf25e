import { createCipheriv, createDecipheriv } from 'node:crypto'

const algorithm = 'aes-256-gcm'
const tagBytes = 16

/**
 * Words under a key of 32 bytes in base64url that lies elsewhere: who removes the key has removed them. AES-GCM (NIST SP
 * 800-38D) must not seal two texts of one key under one number; `version` is that number, and a comment has one text at each.
 */
export const sealWords = (key: string, version: number, words: string): string => {
  const cipher = createCipheriv(algorithm, Buffer.from(key, 'base64url'), nonceOf(version))
  const sealed = [cipher.update(words, 'utf8'), cipher.final(), cipher.getAuthTag()]
  return Buffer.concat(sealed).toString('base64url')
}

/** `undefined` where the words are not those that this key has sealed. */
export const openWords = (key: string, version: number, sealed: string): string | undefined => {
  const bytes = Buffer.from(sealed, 'base64url')
  try {
    const decipher = createDecipheriv(algorithm, Buffer.from(key, 'base64url'), nonceOf(version))
    decipher.setAuthTag(bytes.subarray(-tagBytes))
    return decipher.update(bytes.subarray(0, -tagBytes), undefined, 'utf8') + decipher.final('utf8')
  } catch {
    return undefined
  }
}

const nonceOf = (version: number): Buffer => {
  const nonce = Buffer.alloc(12)
  nonce.writeUInt32BE(version, 8)
  return nonce
}
