import { commentIndexes } from '../../../infra/comment-indexes.ts'
import type { LocalDatabase } from '../database/open-local-database.ts'
import { type Item, readItems } from '../database/read-items.ts'
import { itemBytes } from './item-bytes.ts'

/** How many bytes a comment keeps: itself, its events and its author, and its copies in the indexes. */
export const keptBytes = async ({ client, tables }: LocalDatabase, comment: string) => {
  const items = await readItems(client, tables.comments)
  const [author] = await readItems(client, tables.authors)
  const own = items.filter(({ pk }) => pk?.S === `COMMENT#${comment}`)
  return {
    recovered: upTo100(sum([...own, author ?? {}].map(itemBytes))),
    indexes: upTo100(sum(own.flatMap(item => commentIndexes.map(index => copyBytes(item, index))))),
  }
}

/** https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/GSI.html#GSI.StorageConsiderations */
const bytesPerCopy = 100

const copyBytes = (item: Item, { indexName, nonKeyAttributes = [] }: Index): number => {
  if (item[`${indexName}Pk`] === undefined) return 0
  const projected = ['pk', 'sk', `${indexName}Pk`, `${indexName}Sk`, ...nonKeyAttributes]
  return (
    bytesPerCopy +
    itemBytes(Object.fromEntries(Object.entries(item).filter(([name]) => projected.includes(name))))
  )
}

type Index = (typeof commentIndexes)[number]

const upTo100 = (bytes: number): number => Math.ceil(bytes / 100) * 100

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0)
