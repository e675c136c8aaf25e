import * as v from 'valibot'
import { asciiDomain } from '../text/ascii-domain.ts'
import { normaliseAddress } from '../text/normalise-address.ts'

/**
 * Exactly one address, ASCII or internationalised (RFC 6531), at most 254 bytes of UTF-8 (RFC 5321, errata 1690): as typed,
 * and as a mail is sent to it, with its domain in A-labels.
 */
export const EmailAddress = v.pipe(
  v.nullish(v.string('invalid'), ''),
  v.transform(address => address.normalize('NFC').trim()),
  v.nonEmpty('required'),
  v.maxBytes(254, 'too-long'),
  v.check(isAddress, 'invalid'),
  v.check(
    address => new TextEncoder().encode(normaliseAddress(address).deliverable).length <= 254,
    'too-long',
  ),
)

function isAddress(address: string): boolean {
  const [local, domain, ...more] = address.split('@')
  if (local === undefined || domain === undefined || more.length > 0) return false
  return localPart.test(local) && asciiDomain(domain) !== undefined
}

/** Atoms of RFC 5322 joined by single dots; beyond ASCII (RFC 6532) every letter, mark, digit or symbol. */
const atom = "[a-zA-Z0-9!#$%&'*+\\/=?^_`\\{\\|\\}~\\-[[\\p{L}\\p{M}\\p{N}\\p{S}]--\\p{ASCII}]]+"
const localPart = new RegExp(`^${atom}(?:\\.${atom})*$`, 'v')
