import { parseArgs } from 'node:util'
import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { DynamoDBStreamsClient } from '@aws-sdk/client-dynamodb-streams'
import { LambdaClient } from '@aws-sdk/client-lambda'
import { SQSClient } from '@aws-sdk/client-sqs'
import * as v from 'valibot'
import { type Redriven, redrive } from '../../shared/operations/redrive.ts'
import { firstDue } from '../../shared/store/first-due.ts'
import { nextWaiting } from '../../shared/store/next-waiting.ts'
import { createSites } from '../../shared/store/sites.ts'
import { createCallMailer } from './call-mailer.ts'
import { createQueuedLetters } from './queued-letters.ts'
import { readStack } from './read-stack.ts'
import { createReadKeys } from './record-keys.ts'
import { runCommand } from './run-command.ts'

const Outputs = v.object({
  CommentsTable: v.string(),
  MailerFunction: v.string(),
  MailerFailures: v.string(),
})

/** `npm run redrive`: sees to what is owed, tells what the dead letters were of, and empties their queue. */
const run = async (): Promise<number> => {
  const { values } = parseArgs({ options: { stage: { type: 'string', default: 'personal' } } })
  const { region, outputs } = await readStack(values.stage)
  const { CommentsTable, MailerFunction, MailerFailures } = v.parse(Outputs, outputs)
  const client = new DynamoDBClient({ region })
  const clock = () => new Date()

  const redriven = await redrive({
    // The queue's URL names the region's usual host, which is not everybody's way to SQS.
    letters: createQueuedLetters(new SQSClient({ region, useQueueUrlAsEndpoint: false }), MailerFailures),
    readKeys: createReadKeys(new DynamoDBStreamsClient({ region })),
    sites: createSites(client, CommentsTable),
    firstWaiting: site => nextWaiting(client, CommentsTable, site),
    firstDue: () => firstDue(client, CommentsTable, clock()),
    clock,
    nudge: createCallMailer(new LambdaClient({ region }), MailerFunction),
  })

  for (const letter of redriven) console.log(inWords(letter))
  console.log(
    redriven.length === 0 ? 'No dead letters.' : `${redriven.length} dead letters seen to and removed.`,
  )
  return 0
}

const inWords = ({
  at,
  condition,
  attempts,
  records,
  keys = ['(the stream has forgotten them)'],
}: Redriven): string =>
  `${at}  ${condition} after ${attempts} attempts, ${records} records: ${keys.join(', ')}`

await runCommand(run)
