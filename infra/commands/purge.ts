import { text } from 'node:stream/consumers'
import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { KMSClient } from '@aws-sdk/client-kms'
import { SecretsManagerClient } from '@aws-sdk/client-secrets-manager'
import * as v from 'valibot'
import { purgeComments } from '../../shared/operations/purge-comments.ts'
import { createLoadSealingKey } from '../../shared/privacy/load-sealing-key.ts'
import { createLoadSecret } from '../../shared/privacy/load-secret.ts'
import { createAuthors } from '../../shared/privacy/seal-address.ts'
import { erasePerson } from '../../shared/store/erase-person.ts'
import { liveTransact } from '../../shared/store/live-transact.ts'
import { createPurges } from '../../shared/store/purges.ts'
import { readPurgeOrder } from './read-purge-order.ts'
import { readStack } from './read-stack.ts'
import { runCommand } from './run-command.ts'

const usage = `npm run purge -- --site <site> --comment <id> --by <your name> --reason <why> --stage <stage>
npm run purge -- --site <site> --status rejected|spam|trash --before <date> --by <your name> --reason <why> --stage <stage>
npm run purge -- --person --stage <stage>     (their address is read from what is typed in, and is in no command line)`

const Outputs = v.object({
  CommentsTable: v.string(),
  AuthorsTable: v.string(),
  EphemeraTable: v.string(),
  SealingKey: v.string(),
  AuthorSecret: v.string(),
})

/** `npm run purge`: erases comments, or a person, for good. */
const run = async (): Promise<number> => {
  const order = readPurgeOrder(process.argv.slice(2))
  if (order === undefined) {
    console.error(usage)
    return 1
  }
  const { region, outputs } = await readStack(order.stage)
  const stack = v.parse(Outputs, outputs)
  const client = new DynamoDBClient({ region })
  if (!('person' in order)) {
    const purges = createPurges({
      client,
      transact: liveTransact(client),
      table: stack.CommentsTable,
    })
    const { comments, answers } = await purgeComments({ purges, clock: () => new Date() }, order)
    console.log(`${comments} comments purged, and taken out of ${answers} answers.`)
    return 0
  }

  const authors = createAuthors(async () => ({
    authorSecret: await createLoadSecret(new SecretsManagerClient({ region }), stack.AuthorSecret)(),
    sealingKey: await createLoadSealingKey(new KMSClient({ region }), stack.SealingKey)(),
  }))
  const { authorKey } = await authors.seal((await text(process.stdin)).trim())
  const tables = { comments: stack.CommentsTable, authors: stack.AuthorsTable, ephemera: stack.EphemeraTable }
  const erased = await erasePerson({ client, tables, now: new Date() }, authorKey)
  if (erased.outcome === 'member') {
    console.error(`They work at ${erased.sites.join(', ')}: end that first, in the console.`)
    return 1
  }
  const { comments, mails, remarks } = erased
  console.log(
    `Erased. ${comments} comments and ${mails} mails are nobody's now; ${remarks} notes and marks are gone.`,
  )
  return 0
}

await runCommand(run)
