import { GetItemCommand, PutItemCommand } from '@aws-sdk/client-dynamodb'
import { marshall, unmarshall } from '@aws-sdk/util-dynamodb'
import { vi } from 'vitest'
import { memberKey, outboxKey } from '../../../shared/store/keys.ts'
import { openLocalDatabase } from '../database/open-local-database.ts'
import { sentItem } from '../mail/sent-item.ts'
import { idOf } from '../two-worlds/id-of.ts'
import { capturePrinted } from '../world/capture-printed.ts'
import { openWorld } from '../world/open-world.ts'
import { createIds } from '../world/world-ids.ts'

/** Papers whose readers and moderators are mailed, what SES says of that, and every line that the functions print. */
export const openMailroom = async () => {
  const database = await openLocalDatabase()
  const { lines, ...paper } = capturePrinted()
  const newId = createIds()
  let now = Date.parse('2040-03-01T08:00:00.000Z')
  const clock = () => new Date(now)
  const pass = (seconds: number): void => {
    now += seconds * 1000
  }
  const world = openWorld(database, { clock, pass, newId, ...paper })
  const { client, tables } = database
  const put = (table: keyof typeof tables, item: object) =>
    client.send(new PutItemCommand({ TableName: tables[table], Item: marshall(item) }))
  const find = async (table: keyof typeof tables, key: object) => {
    const { Item } = await client.send(
      new GetItemCommand({ TableName: tables[table], Key: marshall(key), ConsistentRead: true }),
    )
    return Item && unmarshall(Item)
  }

  /** A mail to a reader of whom nothing is kept, as its tags name it. */
  const mailToReader = () => {
    const owed = { comment: newId(clock()), kind: 'published' as const }
    const authorKey = `reader of ${owed.comment}`
    return {
      ...owed,
      authorKey,
      tags: { kind: owed.kind, owed: owed.kind, comment: owed.comment },
      author: () => find('authors', { authorKey }),
      mail: () => find('comments', outboxKey(owed)),
    }
  }
  const givenMailOfErased = async () => {
    const mail = mailToReader()
    const place = { site: 'daily', thread: 'article-1', owedAt: clock().toISOString() }
    await put('comments', sentItem({ ...mail, ...place, letter: 'published' }))
    return mail
  }

  let papers = 0
  return {
    pass,
    hear: world.hear,
    failNext: world.failNext,
    unreachable: world.unreachable,
    sweep: world.sweep,
    now: () => clock().toISOString(),
    /** What was printed since this was asked last. */
    printed: () => lines.splice(0).join(''),
    givenForgottenMail: mailToReader,
    givenMailOfErased,
    givenMail: async () => {
      const mail = await givenMailOfErased()
      await put('authors', { authorKey: mail.authorKey, sealedEmail: 'sealed' })
      return mail
    },
    /** A paper that two people moderate. */
    givenPaper: async () => {
      papers += 1
      const site = `daily-${papers}`
      const origins = ['https://daily.example']
      await world.createSite({ site, locale: 'ar', origins, publishes: 'held' })
      const invite = (sub: string) =>
        world.invite(site, { email: `${sub}@daily.example`, name: sub, role: 'moderator', locale: 'ar' })
      await invite('salma')
      await invite('yusuf')

      let held = 0
      return {
        /** The tags of the mail that tells Salma what waits. */
        toSalma: { kind: 'waiting', site, member: 'salma' },
        invite,
        member: (sub: string) => find('comments', memberKey(site, sub)),
        mailed: () =>
          world.mails
            .filter(({ tags }) => tags['site'] === site)
            .map(({ to }) => to)
            .toSorted(),
        nudge: () => world.nudge({ site }),
        holdAnother: async () => {
          held += 1
          pass(11 * 60)
          const fields = { name: 'أمل', email: 'amal@readers.example', content: `تعليق ${held}` }
          await world.submit({ site, thread: 'article-1' }, fields)
          await world.nudge({ site })
        },
        /** A reader who wants to be told of it, and just now shall be. */
        approveOne: async (email: string) => {
          const fields = { name: 'أمل', email, content: 'تعليق', notifyReplies: true }
          const id = idOf(await world.submit({ site, thread: 'article-1' }, fields))
          await world.decide(site, 'salma', id, { decision: 'approve', version: 1 })
        },
      }
    },
    close: async () => {
      vi.restoreAllMocks()
      vi.unstubAllEnvs()
      await database.close()
    },
  }
}

export type Mailroom = Awaited<ReturnType<typeof openMailroom>>
