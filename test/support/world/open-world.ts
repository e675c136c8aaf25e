import type { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { createFeedback } from '../../../functions/feedback/consume.ts'
import { createMailer } from '../../../functions/mailer/consume.ts'
import { createModerationApi } from '../../../functions/moderation-api/app.ts'
import { createReaderApi } from '../../../functions/reader-api/app.ts'
import { createSubscriptionApi } from '../../../functions/subscription-api/app.ts'
import { createSweeper } from '../../../functions/sweeper/consume.ts'
import { tellUnavailable } from '../../../shared/aws/tell-unavailable.ts'
import type { Mail, Nudge } from '../../../shared/domain/mail-ports.ts'
import { firstDue } from '../../../shared/store/first-due.ts'
import { nextWaiting } from '../../../shared/store/next-waiting.ts'
import { createSites } from '../../../shared/store/sites.ts'
import type { LocalDatabase } from '../database/open-local-database.ts'
import { type Answer, createAsk } from './ask.ts'
import { feedbackNeeds } from './feedback-needs.ts'
import { mailerNeeds } from './mailer-needs.ts'
import { moderationNeeds } from './moderation-needs.ts'
import { createOperations } from './operations.ts'
import { createOutage } from './outage.ts'
import { readerNeeds } from './reader-needs.ts'
import { createRequests } from './requests.ts'
import { subscriptionNeeds } from './subscription-needs.ts'
import type { WorldParts } from './world-parts.ts'

type Given = Pick<WorldParts, 'clock' | 'newId' | 'log' | 'count' | 'tell'> & {
  readonly pass: (seconds: number) => void
}

/** All functions over one database, with nothing of them left to chance; it keeps every answer and every mail. */
export const openWorld = (database: LocalDatabase, given: Given) => {
  const { tables } = database
  const outage = createOutage()
  const client = database.connect()
  client.middlewareStack.use(tellUnavailable())
  client.middlewareStack.use(outage.plugin())

  const answers: Answer[] = []
  const mails: Mail[] = []
  const unreachable = new Set<string>()
  const post = async (mail: Mail): Promise<'accepted'> => {
    if (unreachable.has(mail.to))
      throw Object.assign(new Error(`not verified: ${mail.to}`), { name: 'MessageRejected' })
    mails.push(mail)
    return 'accepted'
  }

  const parts: WorldParts = { ...given, client, tables, post }
  const mailer = createMailer(mailerNeeds(parts))
  const apis = {
    reader: createReaderApi(readerNeeds(parts)),
    moderation: createModerationApi(moderationNeeds(parts)),
    subscriptions: createSubscriptionApi(subscriptionNeeds(parts)),
  }
  return {
    ...createRequests(createAsk(apis, answer => answers.push(answer))),
    ...createOperations(database),
    apis,
    pass: given.pass,
    answers,
    mails,
    failNext: outage.failNext,
    /** Addresses that the mail provider refuses for now. */
    unreachable,
    nudge: mailer,
    /** Another mailer of the same world, over a client of its own. */
    mailerOver: (over: DynamoDBClient) => createMailer(mailerNeeds({ ...parts, client: over })),
    /** What SES says of mails, as SNS hands it over. */
    hear: createFeedback(feedbackNeeds(parts)),
    sweep: async (): Promise<void> => {
      const nudged: Nudge[] = []
      const sweep = createSweeper({
        sites: createSites(client, tables.comments),
        firstWaiting: site => nextWaiting(client, tables.comments, site),
        firstDue: () => firstDue(client, tables.comments, given.clock()),
        nudge: async nudge => {
          nudged.push(nudge)
        },
        clock: given.clock,
        count: given.count,
        tell: given.tell,
      })
      await sweep()
      for (const nudge of nudged) await mailer(nudge)
    },
  }
}

export type World = ReturnType<typeof openWorld>
