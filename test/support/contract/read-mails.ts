import type { Client } from './create-client.ts'
import { readAnswer } from './read-answer.ts'
import { SentMails } from './schemas/sent-mails.ts'

/** Every mail that a Taaliq has sent so far, or those to one person. */
export const readMails = async (client: Pick<Client, 'send'>, to?: string) => {
  const mails = readAnswer(SentMails, await client.send({ path: '/local/mail' }))
  return to === undefined ? mails : mails.filter(mail => mail.to.includes(to))
}
