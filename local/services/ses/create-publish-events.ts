import { randomUUID } from 'node:crypto'
import type { Installation } from '../../installation.ts'
import type { Invoke } from '../../invoke.ts'
import type { MailEvents } from '../../resources/mail-events.ts'
import type { StoredMail } from './create-mail-store.ts'
import { bareAddress } from './mail-addresses.ts'
import { readMail } from './read-mail.ts'
import { simulatedEvent } from './simulated-event.ts'

type Needs = {
  readonly mailEvents: readonly MailEvents[]
  readonly installation: Pick<Installation, 'accountId'>
  readonly invoke: Invoke
}

/** Tells functions what becomes of a mail, where its configuration set says so: SES by way of SNS. */
export const createPublishEvents =
  ({ mailEvents, installation, invoke }: Needs) =>
  async (mail: StoredMail): Promise<void> => {
    const told = mailEvents.filter(({ configurationSet }) => configurationSet === mail.configurationSet)
    for (const address of mail.destinations) {
      const event = simulatedEvent(address, mail.at)
      if (event === undefined) continue
      const Message = JSON.stringify({ ...event.body, mail: await mailObject(mail, installation.accountId) })
      for (const { topicArn, subscriptions } of told.filter(({ types }) => types.includes(event.type)))
        for (const { arn, functionName } of subscriptions)
          await invoke(functionName, notification(topicArn, arn, Message, mail.at), 'Event')
    }
  }

/** https://docs.aws.amazon.com/ses/latest/dg/event-publishing-retrieving-sns-contents.html#event-publishing-retrieving-sns-contents-mail-object */
const mailObject = async (mail: StoredMail, sendingAccountId: string) => {
  const { headers, from, subject } = await readMail(mail)
  const tags = {
    ...mail.tags,
    'ses:operation': 'SendRawEmail',
    'ses:configuration-set': mail.configurationSet,
    'ses:from-domain': bareAddress(mail.source).split('@').at(-1),
  }
  return {
    timestamp: mail.at,
    source: mail.source,
    sendingAccountId,
    messageId: mail.messageId,
    destination: mail.destinations,
    headersTruncated: false,
    headers: Object.entries(headers).map(([name, value]) => ({ name, value })),
    commonHeaders: { from: [from], to: mail.destinations, messageId: mail.messageId, subject },
    tags: Object.fromEntries(Object.entries(tags).map(([name, value]) => [name, [value]])),
  }
}

/** https://docs.aws.amazon.com/lambda/latest/dg/with-sns.html */
const notification = (
  TopicArn: string,
  EventSubscriptionArn: string,
  Message: string,
  Timestamp: string,
) => ({
  Records: [
    {
      EventSource: 'aws:sns',
      EventVersion: '1.0',
      EventSubscriptionArn,
      Sns: {
        Type: 'Notification',
        MessageId: randomUUID(),
        TopicArn,
        Subject: 'Amazon SES Email Event Notification',
        Message,
        Timestamp,
        SignatureVersion: '1',
        Signature: 'none',
        SigningCertUrl: 'none',
        UnsubscribeUrl: 'none',
        MessageAttributes: {},
      },
    },
  ],
})
