import * as v from 'valibot'
import { type Delivered, deliverOwed } from '../../shared/operations/deliver-owed.ts'
import { notifyModerators } from '../../shared/operations/notify-moderators.ts'
import type { MailerNeeds } from './needs.ts'

/** The sweeper's: for the moderators of one site, or for whatever commenters are owed. */
const Nudge = v.union([v.object({ site: v.string() }), v.object({ owed: v.literal(true) })])

const Comment = v.object({
  SequenceNumber: v.string(),
  Keys: v.object({ sk: v.object({ S: v.literal('COMMENT') }) }),
  NewImage: v.object({ site: v.object({ S: v.string() }) }),
})

const OwedMail = v.object({
  Keys: v.object({ sk: v.object({ S: v.pipe(v.string(), v.startsWith('MAIL#')) }) }),
})

const StreamBatch = v.object({ Records: v.array(v.object({ dynamodb: v.union([Comment, OwedMail]) })) })

type Answer = { batchItemFailures: { itemIdentifier: string }[] }

/** A nudge of the sweeper has a minute; a batch of the stream must not wait for a mail provider that is silent. */
const patience = { sweeper: 40_000, stream: 5000 } as const

/**
 * Tells moderators what waits and commenters what they are owed. A record is only a nudge: it may come twice or late, and a
 * mail that could not be sent does not hold up the stream, for the queue or the outbox still owes it. What fails here is
 * the store, and comes again from there.
 * https://docs.aws.amazon.com/lambda/latest/dg/services-ddb-batchfailurereporting.html
 */
export const createMailer =
  (needs: MailerNeeds) =>
  async (event: unknown): Promise<Answer> => {
    if (v.is(Nudge, event)) {
      if ('site' in event)
        return (await notify(needs, event.site)) === 'failed' ? failedAt(event.site) : allDone
      await deliver(needs, patience.sweeper)
      return allDone
    }
    const { waiting, isOwed } = recordsOf(event)
    const failed = new Set<string>()
    for (const site of new Set(waiting.map(({ site }) => site)))
      if ((await notify(needs, site)) === 'failed') failed.add(site)
    if (isOwed) await deliver(needs, patience.stream)

    const first = waiting.find(({ site }) => failed.has(site))
    return first === undefined ? allDone : failedAt(first.record)
  }

const allDone: Answer = { batchItemFailures: [] }
const failedAt = (itemIdentifier: string): Answer => ({ batchItemFailures: [{ itemIdentifier }] })

const notify = async (needs: MailerNeeds, site: string): Promise<'done' | 'failed'> => {
  try {
    const { sent, failed, comments } = await notifyModerators(needs, site)
    if (sent + failed.length > 0) {
      const told = { site, sent, failed: failed.length, comments: comments.join(' ') }
      needs.log.info('moderators told', told)
    }
    if (sent > 0) needs.count('MailSent', sent)
    if (failed.length > 0) {
      needs.count('MailFailed', failed.length)
      needs.tell({ OwedMailLateSeconds: 60 * Math.max(...failed.map(({ forMinutes }) => forMinutes)) })
    }
    return 'done'
  } catch (error) {
    needs.log.error('site not notified', error, { site })
    return 'failed'
  }
}

const deliver = async (needs: MailerNeeds, forMilliseconds: number): Promise<void> => {
  const delivered = await deliverOwed(needs, forMilliseconds)
  for (const [outcome, measure] of Object.entries(measures)) {
    const count = delivered.filter(({ ending }) => ending === outcome).length
    if (count > 0) needs.count(measure, count)
  }
  const failed = delivered.filter(({ ending }) => ending === 'failed')
  if (failed.length > 0) needs.tell({ OwedMailLateSeconds: secondsOwed(failed, needs.clock()) })
}

/** For as long as the longest of them: each attempt makes a mail due anew, so the sweeper sees none as late. */
const secondsOwed = (debts: readonly Delivered[], now: Date): number =>
  Math.max(...debts.map(({ owedAt }) => Math.round((now.getTime() - Date.parse(owedAt)) / 1000)))

/** Apart from moderators' mails: how many commenters are one person shows in these. */
const measures = {
  sent: 'LetterSent',
  failed: 'LetterFailed',
  refused: 'LetterRefused',
  'given-up': 'LetterGivenUp',
} as const

const recordsOf = (event: unknown) => {
  const batch = v.safeParse(StreamBatch, event)
  // Not valibot's own error: it holds the record, and Lambda prints what a function throws.
  if (!batch.success)
    throw new TypeError('A record of the stream is neither a comment nor a mail that is owed')
  const records = batch.output.Records.map(({ dynamodb }) => dynamodb)
  const waiting = records.flatMap(record =>
    'NewImage' in record ? [{ site: record.NewImage.site.S, record: record.SequenceNumber }] : [],
  )
  return { waiting, isOwed: waiting.length < records.length }
}
