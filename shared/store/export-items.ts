import { type AttributeValue, type DynamoDBClient, paginateScan } from '@aws-sdk/client-dynamodb'
import { unmarshall } from '@aws-sdk/util-dynamodb'
import { type Kind, kindOf } from './kind-of.ts'

type Item = Record<string, AttributeValue>

/** A line of JSON, and what it is of. */
export type Exported = { kind: Kind | 'author' | 'unknown'; line: string }

const pageSize = 500

/**
 * All items of the table of comments, page by page, each whole but for the keys of indexes, which follow from the rest, and,
 * unless `withAuthors`, for every name that is made from an address. What has run out is none any more.
 */
export async function* exportComments(
  client: DynamoDBClient,
  table: string,
  { withAuthors, now }: { withAuthors: boolean; now: Date },
): AsyncGenerator<Exported[]> {
  const shown = withAuthors ? withoutIndexKeys : withoutAuthors
  for await (const { Items = [] } of paginateScan({ client, pageSize }, { TableName: table })) {
    yield Items.filter(item => !hasRunOut(item, now)).map(item => {
      const kind = kindOf(item)
      // What a version to come has written may name anybody.
      if (kind === undefined) return { kind: 'unknown' as const, line: lineOf(withAuthors ? item : {}) }
      return { kind, line: lineOf(shown(item)) }
    })
  }
}

/** People, by the names made from their addresses, which stay sealed. */
export async function* exportAuthors(client: DynamoDBClient, table: string): AsyncGenerator<Exported[]> {
  for await (const { Items = [] } of paginateScan({ client, pageSize }, { TableName: table }))
    yield Items.map(item => ({ kind: 'author' as const, line: lineOf(item) }))
}

const hasRunOut = ({ expiresAt }: Item, now: Date): boolean =>
  expiresAt?.N !== undefined && Number(expiresAt.N) * 1000 <= now.getTime()

const indexKey = /^(?:queue|published|waiting|author|audit|due)(?:Pk|Sk)$/

const withoutIndexKeys = (item: Item): Item =>
  Object.fromEntries(Object.entries(item).filter(([name]) => !indexKey.test(name)))

/** What moderators noted of an author lies under their name: only the site of it remains. */
const withoutAuthors = (item: Item): Item => {
  const { authorKey: _, ...shown } = withoutIndexKeys(item)
  const [prefix, site] = item['pk']?.S?.split('#') ?? []
  return prefix === 'AUTHOR' ? { ...shown, pk: { S: `AUTHOR#${site}` } } : shown
}

const lineOf = (item: Item): string =>
  `${JSON.stringify(unmarshall(item), (_, value: unknown) => (value instanceof Set ? [...value] : value))}\n`
