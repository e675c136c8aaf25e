import { fill } from '../../../shared/messages/fill.ts'
import { messagesFor } from '../../../shared/messages/messages.ts'
import { plural } from '../../../shared/messages/plural.ts'

/** What the subject of a mail says when so many comments wait. */
export const subjectFor = (count: number, site = 'demo'): string => {
  const messages = messagesFor('ar')
  return fill(messages.mail.subject, { waiting: plural(messages, messages.mail.waiting, count), site })
}
