import { createHash, createPrivateKey, createPublicKey, generateKeyPairSync } from 'node:crypto'
import { join } from 'node:path'
import { durableFile } from '../storage/durable-file.ts'

/** The key that signs tokens (RS256), made once and kept in the data folder: tokens outlive a restart, as in the cloud. */
export const createSigningKey = (dataFolder: string) => {
  const pem = durableFile(join(dataFolder, 'keys', 'oidc.pem'), () =>
    generateKeyPairSync('rsa', { modulusLength: 2048 })
      .privateKey.export({ type: 'pkcs8', format: 'pem' })
      .toString(),
  )
  const privateKey = createPrivateKey(pem)
  const publicPem = createPublicKey(privateKey).export({ type: 'spki', format: 'pem' }).toString()
  const id = createHash('sha256').update(publicPem).digest('base64url')
  return { id, privateKey, publicPem }
}

export type SigningKey = ReturnType<typeof createSigningKey>
