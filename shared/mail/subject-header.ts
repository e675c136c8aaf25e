/**
 * A subject as its header field carries it: in encoded-words (RFC 2047) that are cut between graphemes, since many mail
 * programs join letters and emoji only within one. nodemailer cuts between code points, and takes a subject for encoded
 * that somebody wrote as `=?utf-8?B?…?=`; what is encoded already it passes on as it is.
 */
export const subjectHeader = (subject: string): string => {
  const line = subject.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ').trim()
  return needsNoEncoding(line) ? line : encodedWords(line).join(' ')
}

/** Printable ASCII that nobody reads as encoded, in words short enough to fold. */
const needsNoEncoding = (line: string): boolean => /^[ -~]*$/u.test(line) && !/=\?|\S{60}/u.test(line)

const encodedWords = (line: string): string[] =>
  chunks(line).map(chunk => `=?UTF-8?B?${Buffer.from(chunk).toString('base64')}?=`)

/** As many whole graphemes as fit in one encoded-word; a grapheme that does not fit in any is cut between code points. */
const chunks = (line: string): string[] => {
  const found: string[] = []
  let chunk = ''
  for (const { segment } of new Intl.Segmenter().segment(line))
    for (const piece of Buffer.byteLength(segment) <= bytesInAWord ? [segment] : segment) {
      if (Buffer.byteLength(chunk + piece) > bytesInAWord) {
        found.push(chunk)
        chunk = ''
      }
      chunk += piece
    }
  return [...found, chunk]
}

/** 52 characters in base64, 64 with what stands around them: «Subject: » before the first keeps below 76 (RFC 2047, 2). */
const bytesInAWord = 39
