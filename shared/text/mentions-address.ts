import { asciiDomain } from './ascii-domain.ts'

/**
 * True when a text shows the given e-mail address, however it is dressed: other case, fullwidth letters (NFKC),
 * invisible characters in between, percent-encoded as in a URL, its domain in Unicode or in ASCII form (RFC 5890).
 */
export const mentionsAddress = (text: string, address: string): boolean => {
  const sought = bare(address.trim())
  const at = sought.lastIndexOf('@')
  if (at < 1) return false
  const local = sought.slice(0, at)
  const domain = asciiDomain(sought.slice(at + 1))

  return [text, percentDecoded(text)].map(bare).some(
    shown =>
      shown.includes(sought) ||
      shown.matchAll(/@([\p{L}\p{M}\p{N}.-]+)/gu).some(({ index, 1: shownDomain = '' }) => {
        const sameMailbox = shown.slice(0, index).endsWith(local)
        return sameMailbox && domain !== undefined && asciiDomain(shownDomain.replace(/\.+$/, '')) === domain
      }),
  )
}

/** True when a text holds anything of the form of an e-mail address, in any script. */
export const holdsAddress = (text: string): boolean =>
  /[^\s@<>()[\],;:"]@[\p{L}\p{M}\p{N}-]+\.[\p{L}\p{M}\p{N}]/u.test(bare(text))

/** Whatever has the form of an e-mail address in a text, in any script and however it is dressed. */
export const addressesIn = (text: string): string[] =>
  [text, percentDecoded(text)]
    .map(bare)
    .flatMap(shown =>
      Array.from(
        shown.matchAll(/@[\p{L}\p{M}\p{N}-]+(?:\.[\p{L}\p{M}\p{N}-]+)+/gu),
        ({ index, 0: domain }) => localPartBefore(shown, index) + domain,
      ),
    )

/** As much of what stands before the sign as can belong to it: 64 octets at most (RFC 5321 4.5.3.1.1). */
const localPartBefore = (shown: string, at: number): string =>
  shown
    .slice(Math.max(0, at - 64), at)
    .split(/[\s@<>()[\],;:"]/u)
    .at(-1) ?? ''

const bare = (text: string): string =>
  text
    .replace(/\p{Default_Ignorable_Code_Point}/gu, '')
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[。｡]/g, '.')

const percentDecoded = (text: string): string => {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
