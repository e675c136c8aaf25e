import { type DynamoDBClient, QueryCommand, UpdateTableCommand } from '@aws-sdk/client-dynamodb'
import { unmarshall } from '@aws-sdk/util-dynamodb'
import * as v from 'valibot'
import { createMailer } from '../../../functions/mailer/consume.ts'
import type { MailerNeeds } from '../../../functions/mailer/needs.ts'
import { newCommentId } from '../../../shared/domain/new-comment-id.ts'
import { readItems } from '../database/read-items.ts'
import { mailerNeeds } from '../world/mailer-needs.ts'
import { openLetterRoom } from './open-letter-room.ts'
import { openPostOffice } from './open-post-office.ts'
import { oweMails } from './owe-mails.ts'

const minute = 60_000

const Standing = v.object({
  sk: v.pipe(v.string(), v.startsWith('MAIL#')),
  comment: v.string(),
  kind: v.string(),
  attempts: v.number(),
  outcome: v.optional(v.string(), 'owed'),
  dueSk: v.optional(v.string()),
})
export type Standing = v.InferOutput<typeof Standing>

type Options = {
  /** How much of the test's time passes while SES does not answer. */
  readonly silentSeconds?: number
}

/** A newsroom whose mailer sends through the twin's SES, and whose time is the test's. */
export const openOutageRoom = async ({ silentSeconds = 0 }: Options = {}) => {
  const room = await openLetterRoom()
  const { client, tables } = room.database
  const { clock } = room
  // Nobody follows the stream here, and a write takes the longer the more of it is kept.
  const StreamSpecification = { StreamEnabled: false }
  await client.send(new UpdateTableCommand({ TableName: tables.comments, StreamSpecification }))
  const office = await openPostOffice(clock, () => room.pass(silentSeconds))
  const logged: string[] = []
  const counted: Record<string, number> = {}
  const needsOver = (over: DynamoDBClient): MailerNeeds => ({
    ...mailerNeeds({
      client: over,
      tables,
      clock,
      newId: newCommentId,
      post: async () => 'accepted',
      log: {
        info: () => undefined,
        error: (message, _, fields = {}) => logged.push(`${message} ${JSON.stringify(fields)}`),
      },
      count: (name, count = 1) => {
        counted[name] = (counted[name] ?? 0) + count
      },
      tell: () => undefined,
    }),
    sendMail: office.sendMail,
  })
  const mailer = createMailer(needsOver(client))
  const sweep = () => mailer({ owed: true })

  /** When the first debt is due, if any is owed. */
  const nextDue = async (): Promise<number | undefined> => {
    const first = await client.send(
      new QueryCommand({
        TableName: tables.comments,
        IndexName: 'due',
        KeyConditionExpression: 'duePk = :due',
        ExpressionAttributeValues: { ':due': { S: 'DUE' } },
        Limit: 1,
      }),
    )
    const dueSk = first.Items?.[0]?.['dueSk']?.S
    return dueSk === undefined ? undefined : Date.parse(dueSk.slice(0, dueSk.indexOf('#')))
  }

  return {
    ...room,
    mailer,
    /** Another mailer of the same room, over a client of its own. */
    mailerOver: (over: DynamoDBClient) => createMailer(needsOver(over)),
    office,
    logged,
    counted,
    sweep,
    /** Each of these people, whose addresses are confirmed, is owed a mail since just now. */
    oweMails: (names: readonly string[]) => oweMails({ database: room.database, clock }, { names }),
    oweUnconfirmed: (names: readonly string[]) =>
      oweMails({ database: room.database, clock }, { names, areConfirmed: false }),

    /** Lets so many minutes pass, with a sweep in each in which anything can be due. */
    liveThrough: async (minutes: number): Promise<void> => {
      let next = clock().getTime()
      const end = next + minutes * minute
      while (next < end) {
        const due = (await nextDue()) ?? end
        next = Math.min(end, next + minute * Math.max(1, Math.floor((due - next) / minute) + 1))
        room.pass(Math.max(0, next - clock().getTime()) / 1000)
        await sweep()
      }
    },

    /** How each debt stands, by its name. */
    standings: async (): Promise<Map<string, Standing>> => {
      const items = (await readItems(client, tables.comments)).map(item => unmarshall(item))
      const debts = items.filter(item => v.is(Standing, item)).map(item => v.parse(Standing, item))
      return new Map(debts.map(debt => [`${debt.comment}#${debt.kind}`, debt]))
    },

    close: async (): Promise<void> => {
      await Promise.all([room.close(), office.close()])
    },
  }
}

export type OutageRoom = Awaited<ReturnType<typeof openOutageRoom>>
