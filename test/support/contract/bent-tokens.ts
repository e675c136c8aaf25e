import { createHmac, createPublicKey, generateKeyPairSync, sign } from 'node:crypto'
import * as v from 'valibot'
import { taaliq } from './taaliq.ts'

const Claims = v.looseObject({ iss: v.pipe(v.string(), v.url()), exp: v.number() })
const Header = v.looseObject({ kid: v.string() })
const KeySet = v.object({ keys: v.array(v.looseObject({ kid: v.string(), kty: v.string() })) })

/** An administrator's access token bent in the ways that careless verifiers forgive, by what was done to it. */
export const bentTokens = async (): Promise<Record<string, string>> => {
  const token = await taaliq.tokenFor('admin')
  const stranger = await taaliq.tokenFor('stranger')
  const [head = '', body = '', signature = ''] = token.split('.')
  const header = v.parse(Header, decode(head))
  const claims = v.parse(Claims, decode(body))
  const ownKey = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey
  const signedByOwnKey = (newClaims: object, newHeader: object = header) => {
    const message = `${encode(newHeader)}.${encode(newClaims)}`
    return `${message}.${sign('sha256', Buffer.from(message), ownKey).toString('base64url')}`
  }

  return {
    'the signature cut off': `${head}.${body}.`,
    'the last letter of the signature altered': `${head}.${body}.${altered(signature)}`,
    'one letter of the claims altered': `${head}.${altered(body)}.${signature}`,
    "a stranger's signature": `${head}.${body}.${stranger.split('.')[2]}`,
    'no algorithm': `${encode({ ...header, alg: 'none' })}.${body}.`,
    'no algorithm and the signature': `${encode({ ...header, alg: 'none' })}.${body}.${signature}`,
    'the public key as a secret': await signedWithPublicKey(header, claims),
    'a key of its own': signedByOwnKey(claims),
    'a key of its own in the header': signedByOwnKey(claims, {
      ...header,
      jwk: createPublicKey(ownKey).export({ format: 'jwk' }),
    }),
    'an unknown key id': signedByOwnKey(claims, { ...header, kid: 'unknown' }),
    'a longer life': `${head}.${encode({ ...claims, exp: claims.exp + 3_600 })}.${signature}`,
    'a part too many': `${token}.${signature}`,
    'a part too few': `${head}.${body}`,
    'a space inside': `${head}. ${body}.${signature}`,
  }
}

/** HS256 with the PEM of the issuer's published key: the classic confusion of algorithms. */
const signedWithPublicKey = async ({ kid }: { kid: string }, claims: v.InferOutput<typeof Claims>) => {
  const address = new URL(`${claims.iss}/.well-known/jwks.json`)
  const { keys } = v.parse(KeySet, await (await fetch(address)).json())
  const key = keys.find(candidate => candidate.kid === kid) ?? {}
  const pem = createPublicKey({ key, format: 'jwk' }).export({ type: 'spki', format: 'pem' })
  const message = `${encode({ alg: 'HS256', typ: 'JWT', kid })}.${encode(claims)}`
  return `${message}.${createHmac('sha256', pem).update(message).digest('base64url')}`
}

/** The letter in the middle exchanged: the last one of base64url may hold bits that count for nothing. */
const altered = (text: string) => {
  const middle = Math.floor(text.length / 2)
  return text.slice(0, middle) + (text[middle] === 'A' ? 'B' : 'A') + text.slice(middle + 1)
}

const encode = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url')

const decode = (part: string): unknown => JSON.parse(Buffer.from(part, 'base64url').toString('utf8'))
