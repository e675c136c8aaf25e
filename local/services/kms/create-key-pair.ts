import { createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject } from 'node:crypto'
import { durableFile } from '../storage/durable-file.ts'

/** An RSA-3072 key pair, made once and kept in `path` (PKCS #8, PEM). */
export const createKeyPair = (path: string): { privateKey: KeyObject; publicKey: KeyObject } => {
  const pem = durableFile(path, () =>
    generateKeyPairSync('rsa', { modulusLength: 3072 })
      .privateKey.export({ type: 'pkcs8', format: 'pem' })
      .toString(),
  )
  const privateKey = createPrivateKey(pem)
  return { privateKey, publicKey: createPublicKey(privateKey) }
}
