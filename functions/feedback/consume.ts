import * as v from 'valibot'
import { noteFeedback } from '../../shared/operations/note-feedback.ts'
import type { FeedbackNeeds } from './needs.ts'
import { readFeedback } from './read-feedback.ts'

/** https://docs.aws.amazon.com/lambda/latest/dg/with-sns.html */
const Notifications = v.object({ Records: v.array(v.unknown()) })
const Notification = v.object({
  Sns: v.object({ MessageId: v.pipe(v.string(), v.uuid()), Message: v.string() }),
})

const counted = { bounced: 'MailBounced', complained: 'MailComplained' } as const

/**
 * Keeps what SES says of mails that came back. A notification holds addresses: of one that cannot be read, only SNS's own
 * id is told. What the store does not take comes again, twice; what is lost even so, SES says again of the next mail.
 */
export const createFeedback =
  (needs: FeedbackNeeds) =>
  async (event: unknown): Promise<void> => {
    let failed = 0
    for (const record of recordsOf(event)) {
      const notification = v.safeParse(Notification, record)
      const { MessageId, Message } = notification.success ? notification.output.Sns : unreadable
      const feedback = readFeedback(Message)
      if (feedback === 'nothing') continue
      if (feedback === 'unreadable') {
        needs.count('FeedbackUnreadable')
        needs.log.error('feedback unreadable', new TypeError('not what SES publishes'), { sns: MessageId })
        continue
      }
      try {
        await noteFeedback(needs, feedback)
        needs.count(counted[feedback.ending])
      } catch (error) {
        failed += 1
        needs.log.error('feedback not kept', error, {
          sns: MessageId,
          ending: feedback.ending,
          ...feedback.mail,
        })
      }
    }
    // Not the store's own error: it may hold what was to be written, and Lambda prints what a function throws.
    if (failed > 0) throw new Error(`Feedback not kept: ${failed}`)
  }

const unreadable = { MessageId: undefined, Message: '' }

const recordsOf = (event: unknown): unknown[] => {
  const notifications = v.safeParse(Notifications, event)
  if (!notifications.success) throw new TypeError('Not an event of SNS')
  return notifications.output.Records
}
