import { isDeepStrictEqual } from 'node:util'
import { type AttributeValue, type DynamoDBClient, paginateScan } from '@aws-sdk/client-dynamodb'
import { allSettled } from '../../domain/all-settled.ts'
import type { Clock } from '../../domain/ports.ts'
import type { Restored, RestoredAs } from '../../domain/restored.ts'
import { type Kind, kindOf } from '../kind-of.ts'
import { readMany } from '../read-many.ts'
import { putBack } from './put-back.ts'
import { recountThreads } from './recount-threads.ts'
import { createRestoredComment } from './restored-comment.ts'
import { createRestoredEvent, createRestoredRemark } from './restored-event.ts'
import { createRestoredHead } from './restored-head.ts'
import { createRestoredMail } from './restored-mail.ts'
import { createRestoredSite, createRestoredThread } from './restored-site.ts'
import { createRestoredMember, createRestoredModerator } from './restored-staff.ts'
import type { Rule } from './rule.ts'
import { createSiteSince } from './site-since.ts'

type Item = Record<string, AttributeValue>

export type RestoreNeeds = {
  client: DynamoDBClient
  tables: { comments: string; authors: string; ephemera: string }
  clock: Clock
  wait: (milliseconds: number) => Promise<unknown>
}

/** A batch of DynamoDB's. */
const pageSize = 100

/** Written and not yet in every index. */
const settlingMilliseconds = 10_000

/**
 * Brings back from a backup of the table of comments what is missing or damaged. Each write holds only where nobody wrote
 * since, so it may be run again, and while people work. What others rest on comes first: with events, comments are as they
 * were last decided; with mails that went out, an approval meanwhile sends none twice.
 */
export const restoreComments = async (needs: RestoreNeeds, backup: string): Promise<Restored> => {
  const { client, tables, wait } = needs
  const rules = rulesOf(needs, backup)
  const restored: Restored = { counts: {}, left: [] }
  const recounted = new Set<string>()

  for (const pass of passes) {
    const pages = paginateScan({ client, pageSize }, { TableName: backup, ConsistentRead: true })
    for await (const { Items = [] } of pages) {
      const items = Items.map(item => ({ item, kind: kindOf(item) })).filter(
        ({ kind }) => passOf(kind) === pass,
      )
      const live = await readLive(
        client,
        tables.comments,
        items.map(({ item }) => item),
      )
      await allSettled(
        items.map(async ({ item, kind }) => {
          const as = await restore(needs, kind && rules[kind], item, live.get(nameOf(item)))
          tell(restored, kind, item, as)
          if (as === 'brought-back' || as === 'mended')
            for (const thread of threadOf(item)) recounted.add(thread)
        }),
      )
    }
  }
  if (recounted.size > 0) await wait(settlingMilliseconds)
  await recountThreads(needs, recounted)
  return restored
}

const passes = ['first', 'then'] as const
type Pass = (typeof passes)[number]

const passOf = (kind: Kind | undefined): Pass => (kind === undefined ? 'first' : order[kind])

const order = {
  event: 'first',
  mail: 'first',
  site: 'first',
  member: 'first',
  thread: 'first',
  remark: 'first',
  comment: 'then',
  head: 'then',
  moderator: 'then',
} as const satisfies Record<Kind, Pass>

const rulesOf = (needs: RestoreNeeds, backup: string): Record<Kind, Rule> => {
  const { client, tables } = needs
  const since = createSiteSince(client, tables.comments, backup)
  return {
    event: createRestoredEvent(),
    mail: createRestoredMail(needs),
    site: createRestoredSite(since),
    member: createRestoredMember(since),
    thread: createRestoredThread(since),
    remark: createRestoredRemark(needs),
    comment: createRestoredComment(needs),
    head: createRestoredHead(client, tables.comments),
    moderator: createRestoredModerator(client, tables.comments),
  }
}

const readLive = async (client: DynamoDBClient, table: string, items: readonly Item[]) => {
  const keys = items.map(({ pk, sk }) => ({ pk: pk?.S ?? '', sk: sk?.S ?? '' }))
  const found = await readMany(client, table, keys, { consistent: true })
  return new Map(found.map(item => [nameOf(item), item]))
}

const nameOf = ({ pk, sk }: Item): string => `${pk?.S} ${sk?.S}`

const restore = async (
  { client, tables }: RestoreNeeds,
  rule: Rule | undefined,
  backup: Item,
  live: Item | undefined,
): Promise<RestoredAs> => {
  if (isDeepStrictEqual(backup, live)) return 'same'
  if (rule === undefined) return live === undefined ? 'left' : 'kept'
  const what = await rule(backup, live)
  if (typeof what === 'string') return what
  return (await putBack(client, tables.comments, what)) ? what.as : 'kept'
}

/** A key of a kind that is not known may name anybody: only how it begins is told. */
const tell = ({ counts, left }: Restored, kind: Kind | undefined, item: Item, as: RestoredAs): void => {
  const of = kind ?? 'unknown'
  counts[of] = { ...counts[of], [as]: (counts[of]?.[as] ?? 0) + 1 }
  if (as === 'left') left.push(kind === undefined ? `${item['pk']?.S?.split('#', 1)[0]}` : nameOf(item))
}

/** The key of the thread whose count may be another now. */
const threadOf = ({ pk, site, thread }: Item): string[] => {
  if (pk?.S?.startsWith('THREAD#')) return [pk.S]
  const isComment = pk?.S?.startsWith('COMMENT#') && site?.S !== undefined && thread?.S !== undefined
  return isComment ? [`THREAD#${site.S}#${thread.S}`] : []
}
