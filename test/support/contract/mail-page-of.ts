import type { SentMail } from './schemas/sent-mails.ts'
import { taaliq } from './taaliq.ts'

/** The path of the page where whoever got a mail chooses what we write, as its header names it (RFC 2369, 3.2). */
export const mailPageOf = ({ headers }: Pick<SentMail, 'headers'>): string =>
  headers['list-unsubscribe'].replace(/^<(.*)>$/u, '$1').slice(taaliq.origin.length)
