import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { GetItemCommand, PutItemCommand } from '@aws-sdk/client-dynamodb'
import { marshall } from '@aws-sdk/util-dynamodb'
import { inject } from 'vitest'
import { readDeployment } from '../../../local/deployment.ts'
import type { LetterKind, Owed } from '../../../shared/domain/outbox.ts'
import { createSubscriptionLinks } from '../../../shared/privacy/subscription-links.ts'
import { commentKey } from '../../../shared/store/keys.ts'
import { findTable } from '../faults/find-table.ts'
import { openDatabase } from '../faults/open-database.ts'
import { sentItem } from '../mail/sent-item.ts'
import { readProcesses } from '../read-processes.ts'
import { givenPendingComment } from './given-comments.ts'

/** Links of mails that nobody sent: each stands in the store as if the mailer had, signed with the twin's own secret. */
export const openSubscriptions = async () => {
  const database = await openDatabase({ processes: () => readProcesses(inject('taaliqUrl')) })
  const table = await findTable(database, 'comments')
  const links = createSubscriptionLinks([await readSecret(inject('taaliqData'))])

  return {
    givenMail: async (kind: Owed['kind'], letter: LetterKind) => {
      const { id, thread } = await givenPendingComment()
      const Key = marshall(commentKey(id))
      const { Item = {} } = await database.send(new GetItemCommand({ TableName: table, Key }))
      const sent = sentItem({
        comment: id,
        kind,
        site: 'demo',
        thread,
        owedAt: new Date().toISOString(),
        authorKey: Item['authorKey']?.S,
        letter,
      })
      await database.send(new PutItemCommand({ TableName: table, Item: marshall(sent) }))
      return { id, path: `/v1/subscriptions/${links.write({ comment: id, kind })}` }
    },
  }
}

/** As `local/services/secrets` keeps it. */
const readSecret = async (folder: string): Promise<string> => {
  const { functions } = await readDeployment(join(folder, 'cdk.out'), inject('taaliqUrl'))
  const arn = functions.map(({ environment }) => environment['SUBSCRIPTION_LINK_SECRET']).find(Boolean) ?? ''
  const file = createHash('sha256').update(arn).digest('hex').slice(0, 32)
  return readFile(join(folder, 'secrets', file), 'utf8')
}
