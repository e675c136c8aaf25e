import { simpleParser } from 'mailparser'
import type { StoredMail } from './create-mail-store.ts'

/** A mail as `GET /local/mail` shows it. */
export type SentMail = {
  readonly to: readonly string[]
  readonly from: string
  readonly subject: string
  /** As sent, unfolded; by lower-case name. A name that occurs more than once has its values joined by a comma. */
  readonly headers: Readonly<Record<string, string>>
  readonly text: string
  readonly html: string
  readonly raw: string
  readonly at: string
}

/** Reads the parts of a kept mail; each is read once. */
export const readMail = (mail: StoredMail): Promise<SentMail> => {
  const read = alreadyRead.get(mail) ?? parse(mail)
  alreadyRead.set(mail, read)
  return read
}

const alreadyRead = new WeakMap<StoredMail, Promise<SentMail>>()

const parse = async (mail: StoredMail): Promise<SentMail> => {
  const raw = Buffer.from(mail.raw, 'base64')
  const parsed = await simpleParser(raw, {
    skipHtmlToText: true,
    skipTextToHtml: true,
    skipTextLinks: true,
    skipImageLinks: true,
  })
  return {
    to: mail.destinations,
    from: parsed.from?.text ?? mail.source,
    subject: parsed.subject ?? '',
    headers: headersOf(parsed.headerLines),
    text: parsed.text ?? '',
    html: parsed.html || '',
    raw: raw.toString(),
    at: mail.at,
  }
}

const headersOf = (
  lines: readonly { readonly key: string; readonly line: string }[],
): SentMail['headers'] => {
  const headers: Record<string, string> = {}
  for (const { key, line } of lines) {
    const value = line
      .slice(line.indexOf(':') + 1)
      .replaceAll(/\r?\n[ \t]*/gu, ' ')
      .trim()
    headers[key] = headers[key] === undefined ? value : `${headers[key]}, ${value}`
  }
  return headers
}
