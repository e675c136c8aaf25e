import { createHash } from 'node:crypto'

/** A form in which an address can be found in bytes that should not hold it. */
export type Trace = { form: string; needle: Buffer; ignoreCase: boolean }

const digests = ['md5', 'sha1', 'sha256'] as const

/**
 * Every cheap function of an address that a careless system emits: the address and its domain raw, percent-encoded,
 * in base64 at each alignment and in hex, and the whole address's MD5, SHA-1 and SHA-256 in hex, base64 and bytes,
 * all of it as typed and lower-cased.
 */
export const tracesOf = (address: string): Trace[] =>
  [...new Set([address, address.toLowerCase()])].flatMap(spelling => [
    ...encodingsOf(spelling, 'address'),
    ...encodingsOf(spelling.slice(spelling.lastIndexOf('@') + 1), 'domain'),
    ...digests.flatMap(algorithm => digestsOf(algorithm, spelling)),
  ])

/** The forms of the address that those bytes hold; an empty list is what every test wants. */
export const tracesIn = (bytes: Buffer, traces: readonly Trace[]) => {
  const lowered = asciiLowerCase(bytes)
  return traces
    .filter(({ needle, ignoreCase }) => (ignoreCase ? lowered : bytes).includes(needle))
    .map(({ form }) => form)
}

const asciiLowerCase = (bytes: Buffer) =>
  Buffer.from(
    bytes.toString('latin1').replace(/[A-Z]/gu, letter => letter.toLowerCase()),
    'latin1',
  )

const encodingsOf = (text: string, what: string): Trace[] => [
  { form: `${what}, raw`, needle: Buffer.from(text.toLowerCase()), ignoreCase: true },
  {
    form: `${what}, percent-encoded`,
    needle: Buffer.from(encodeURIComponent(text).toLowerCase()),
    ignoreCase: true,
  },
  { form: `${what}, hex`, needle: Buffer.from(Buffer.from(text).toString('hex')), ignoreCase: true },
  ...base64Of(Buffer.from(text), what),
]

/** Inside a longer base64 text the same bytes read in three ways; the characters that share bits are cut off. */
const base64Of = (bytes: Buffer, what: string): Trace[] =>
  [0, 1, 2].flatMap(offset => {
    const padded = Buffer.concat([Buffer.alloc(offset), bytes])
    const shared = Math.ceil((offset * 8) / 6)
    const whole = Math.floor((padded.length * 8) / 6)
    return (['base64', 'base64url'] as const).map(encoding => ({
      form: `${what}, ${encoding} at ${offset}`,
      needle: Buffer.from(padded.toString(encoding).slice(shared, whole)),
      ignoreCase: false,
    }))
  })

const digestsOf = (algorithm: string, text: string): Trace[] => {
  const digest = createHash(algorithm).update(text).digest()
  return [
    { form: `${algorithm}, bytes`, needle: digest, ignoreCase: false },
    { form: `${algorithm}, hex`, needle: Buffer.from(digest.toString('hex')), ignoreCase: true },
    {
      form: `${algorithm}, base64`,
      needle: Buffer.from(digest.toString('base64').replace(/=+$/u, '')),
      ignoreCase: false,
    },
    { form: `${algorithm}, base64url`, needle: Buffer.from(digest.toString('base64url')), ignoreCase: false },
  ]
}
