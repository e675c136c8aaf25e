import { asciiDomain } from './ascii-domain.ts'

/**
 * Two spellings of one address: `deliverable` keeps the local part as typed (RFC 5321 2.4: it may be case-sensitive)
 * and is what a mail is sent to; `identity` is lower-cased and is what names the person, inside the HMAC only.
 */
export const normaliseAddress = (address: string): { deliverable: string; identity: string } => {
  const typed = address.normalize('NFC').trim()
  const at = typed.lastIndexOf('@')
  const local = typed.slice(0, at)
  const domain = asciiDomain(typed.slice(at + 1)) ?? typed.slice(at + 1).toLowerCase()
  return { deliverable: `${local}@${domain}`, identity: `${local.toLowerCase()}@${domain}` }
}
