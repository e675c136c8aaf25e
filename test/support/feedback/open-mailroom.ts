import { PutItemCommand } from '@aws-sdk/client-dynamodb'
import { marshall, unmarshall } from '@aws-sdk/util-dynamodb'
import { vi } from 'vitest'
import { memberKey, outboxKey } from '../../../shared/store/keys.ts'
import { openLocalDatabase } from '../database/open-local-database.ts'
import { readItems } from '../database/read-items.ts'
import { capturePrinted } from '../world/capture-printed.ts'
import { openWorld } from '../world/open-world.ts'
import { createIds } from '../world/world-ids.ts'

const comment = '0196f0de-0000-7000-8000-000000000001'

/** A paper with two moderators, a reader to whom a mail went, and every line that the functions print. */
export const openMailroom = async () => {
  const database = await openLocalDatabase()
  const { lines, log, count } = capturePrinted()
  let now = Date.parse('2040-03-01T08:00:00.000Z')
  const world = openWorld(database, {
    clock: () => new Date(now),
    pass: seconds => {
      now += seconds * 1000
    },
    newId: createIds(),
    log,
    count,
  })
  const { client, tables } = database
  const put = (table: keyof typeof tables, item: object) =>
    client.send(new PutItemCommand({ TableName: tables[table], Item: marshall(item) }))
  const find = async (table: keyof typeof tables, key: object) => {
    const items = (await readItems(client, tables[table])).map(item => unmarshall(item))
    return items.find(item => Object.entries(key).every(([name, value]) => item[name] === value))
  }

  await world.createSite({
    site: 'daily',
    locale: 'ar',
    origins: ['https://daily.example'],
    publishes: 'held',
  })
  const invite = (sub: string) =>
    world.invite('daily', { email: `${sub}@daily.example`, name: sub, role: 'moderator', locale: 'ar' })
  await invite('salma')
  await invite('yusuf')

  let held = 0
  return {
    ...world,
    lines,
    comment,
    /** The tags of the mail that went to the reader, and of the one that tells Salma what waits. */
    toReader: { kind: 'published', owed: 'published', comment },
    toSalma: { kind: 'waiting', site: 'daily', member: 'salma' },
    inviteAnew: invite,
    givenMail: async () => {
      const owed = { comment, kind: 'published' as const }
      await put('authors', { authorKey: 'reader', sealedEmail: 'sealed' })
      await put('comments', { ...outboxKey(owed), ...owed, authorKey: 'reader', outcome: 'sent' })
    },
    givenMailOfErased: async () => {
      const owed = { comment, kind: 'published' as const }
      await put('comments', { ...outboxKey(owed), ...owed, authorKey: 'erased', outcome: 'sent' })
    },
    author: (authorKey = 'reader') => find('authors', { authorKey }),
    mail: () => find('comments', outboxKey({ comment, kind: 'published' })),
    member: (sub: string) => find('comments', memberKey('daily', sub)),
    holdAnother: async () => {
      held += 1
      world.pass(11 * 60)
      const fields = { name: 'أمل', email: 'amal@readers.example', content: `تعليق ${held}` }
      await world.submit({ site: 'daily', thread: 'article-1' }, fields)
      await world.nudge({ site: 'daily' })
    },
    close: async () => {
      vi.restoreAllMocks()
      vi.unstubAllEnvs()
      await database.close()
    },
  }
}

export type Mailroom = Awaited<ReturnType<typeof openMailroom>>
