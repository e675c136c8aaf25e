import { constants, generateKeyPairSync, privateDecrypt } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { createAuthors } from '../../../shared/privacy/seal-address.ts'

const { publicKey, privateKey } = generateKeyPairSync('rsa', { modulusLength: 3072 })
const sealingKey = { id: 'key-1', publicKeyDer: publicKey.export({ format: 'der', type: 'spki' }) }
const { seal } = createAuthors(async () => ({ authorSecret: 'secret', sealingKey }))

const open = (sealed: string) =>
  privateDecrypt(
    { key: privateKey, padding: constants.RSA_PKCS1_OAEP_PADDING, oaepHash: 'sha256' },
    Buffer.from(sealed.slice('key-1.'.length), 'base64url'),
  ).toString()

describe('a sealed address', () => {
  it('names its key and opens to what a mail can be sent to', async () => {
    const { sealedEmail } = await seal(' Reader@مثال.مصر ')

    expect([sealedEmail.split('.').at(0), open(sealedEmail)]).toEqual([
      'key-1',
      'Reader@xn--mgbh0fb.xn--wgbh1c',
    ])
  })

  it('has room for the longest address', async () => {
    const longest = `${'a'.repeat(242)}@example.com`

    const { sealedEmail } = await seal(longest)

    expect(open(sealedEmail)).toBe(longest)
  })

  it('differs each time, while its author stays the same in any spelling', async () => {
    const [one, other] = await Promise.all([seal('reader@example.com'), seal('READER@Example.COM')])

    expect(one?.sealedEmail).not.toBe(other?.sealedEmail)
    expect(one?.authorKey).toBe(other?.authorKey)
  })
})
