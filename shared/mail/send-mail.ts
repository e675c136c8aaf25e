import { type SESClient, SESServiceException, SendRawEmailCommand } from '@aws-sdk/client-ses'
import MailComposer from 'nodemailer/lib/mail-composer/index.js'
import type { SendMail } from '../domain/mail-ports.ts'
import { subjectHeader } from './subject-header.ts'

type Needs = {
  ses: SESClient
  from: string
  configurationSet: string
  newMessageId: () => string
  clock: () => Date
}

/**
 * Sends one mail to one person through SES (`SendRawEmail`), with a text and an HTML part. The client must be made
 * with `maxAttempts: 1`: an answer that does not come is unknowable, and only the caller may decide to try again.
 *
 * `refused` is an address, or a mail, that SES can make nothing of. `MessageRejected` is not: SES says so of a sender, or in
 * its sandbox of a recipient, that nobody has verified yet.
 * https://docs.aws.amazon.com/ses/latest/APIReference/API_SendRawEmail.html
 */
export const createSendMail =
  ({ ses, from, configurationSet, newMessageId, clock }: Needs): SendMail =>
  async ({ to, subject, html, text, locale, conversation, unsubscribeUrl, tags }) => {
    const domain = from.slice(from.lastIndexOf('@') + 1).replace('>', '')
    const composer = new MailComposer({
      from,
      to: { name: '', address: to },
      subject: subjectHeader(subject),
      html,
      text,
      date: clock(),
      messageId: `<${newMessageId()}@${domain}>`,
      references: `<${conversation}@${domain}>`,
      headers: {
        'Auto-Submitted': 'auto-generated',
        'Content-Language': locale,
        'List-Unsubscribe': `<${unsubscribeUrl}>`,
        'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
      },
      newline: 'windows',
      disableFileAccess: true,
      disableUrlAccess: true,
    })
    const sending = new SendRawEmailCommand({
      Source: from,
      Destinations: [to],
      RawMessage: { Data: await composer.compile().build() },
      ConfigurationSetName: configurationSet,
      Tags: Object.entries(tags).map(([Name, Value]) => ({ Name, Value })),
    })
    try {
      await ses.send(sending)
      return 'accepted'
    } catch (error) {
      if (error instanceof SESServiceException && error.name === unusable) return 'refused'
      throw error
    }
  }

/** https://docs.aws.amazon.com/ses/latest/APIReference/CommonErrors.html */
const unusable = 'InvalidParameterValue'
