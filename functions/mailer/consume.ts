import * as v from 'valibot'
import { notifyModerators } from '../../shared/operations/notify-moderators.ts'
import type { MailerNeeds } from './needs.ts'

/** Either the sweeper's nudge for one site, or records of comments that came to wait. */
const Nudge = v.object({ site: v.string() })

const StreamBatch = v.object({
  Records: v.array(
    v.object({
      dynamodb: v.object({
        SequenceNumber: v.string(),
        NewImage: v.object({ site: v.object({ S: v.string() }) }),
      }),
    }),
  ),
})

type Answer = { batchItemFailures: { itemIdentifier: string }[] }

/**
 * Tells moderators what waits. A record is only a nudge: it may come twice or late, and a mail that could not be sent
 * does not hold up the stream, for the queue still owes it. What fails here is the store, and comes again from there.
 * https://docs.aws.amazon.com/lambda/latest/dg/services-ddb-batchfailurereporting.html
 */
export const createMailer =
  (needs: MailerNeeds) =>
  async (event: unknown): Promise<Answer> => {
    const nudges = v.is(Nudge, event) ? [{ site: event.site, record: undefined }] : recordsOf(event)
    const failed = new Set<string>()
    for (const site of new Set(nudges.map(({ site }) => site))) {
      try {
        const { sent, failed: unsent } = await notifyModerators(needs, site)
        if (sent > 0) needs.count('MailSent', sent)
        if (unsent > 0) needs.count('MailFailed', unsent)
      } catch (error) {
        needs.log.error('site not notified', error, { site })
        failed.add(site)
      }
    }
    const [first] = nudges.filter(({ site, record }) => record !== undefined && failed.has(site))
    return { batchItemFailures: first?.record === undefined ? [] : [{ itemIdentifier: first.record }] }
  }

const recordsOf = (event: unknown) => {
  const batch = v.safeParse(StreamBatch, event)
  // Not valibot's own error: it holds the record, and Lambda prints what a function throws.
  if (!batch.success) throw new TypeError('A record of the stream is no comment')
  return batch.output.Records.map(({ dynamodb: { NewImage, SequenceNumber } }) => ({
    site: NewImage.site.S,
    record: SequenceNumber,
  }))
}
