/**
 * The thread that belongs to an address: its path, decoded once and in NFC, with `:` for `/`. What does not tell
 * articles apart (query, fragment, double and trailing slashes) is left out; what a thread's name may not hold
 * becomes `-`. Beyond 200 code points the end is a digest, so that two long paths stay two threads.
 */
export const threadOf = (address: string): string => {
  const path = decoded(new URL(address).pathname).normalize('NFC')
  const name = path
    .split('/')
    .filter(part => part !== '')
    .join(':')
    .replace(/[^\p{L}\p{M}\p{N}._~:@-]+/gu, '-')
  const letters = [...name]
  if (letters.length <= longest) return name || ':'
  return `${letters.slice(0, longest - 15).join('')}~${digest(name).padStart(14, '0')}`
}

const longest = 200

const decoded = (path: string): string => {
  try {
    return decodeURIComponent(path)
  } catch {
    return path
  }
}

/** 53 bits that tell names apart (cyrb53, in the public domain); nothing secret. */
const digest = (text: string): string => {
  let low = 0xdeadbeef
  let high = 0x41c6ce57
  for (const letter of text) {
    const code = letter.codePointAt(0) ?? 0
    low = Math.imul(low ^ code, 2654435761)
    high = Math.imul(high ^ code, 1597334677)
  }
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909)
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909)
  return (4294967296 * (2097151 & high) + (low >>> 0)).toString(16)
}
