import {
  type AttributeValue,
  DeleteItemCommand,
  GetItemCommand,
  PutItemCommand,
} from '@aws-sdk/client-dynamodb'
import { marshall } from '@aws-sdk/util-dynamodb'
import { aboutEventKey, commentKey, eventKey, siteEventKey } from '../../../shared/store/keys.ts'
import type { LocalDatabase } from '../database/open-local-database.ts'

type Item = Record<string, AttributeValue>

/** What somebody with a hand in the table may do to an audit. */
export const tamper = ({ client, tables }: Pick<LocalDatabase, 'client' | 'tables'>) => {
  const TableName = tables.comments
  const read = async (key: object): Promise<Item> =>
    (await client.send(new GetItemCommand({ TableName, Key: marshall(key) }))).Item ?? {}
  const write = (Item: Item) => client.send(new PutItemCommand({ TableName, Item }))

  return {
    alter: async (id: string, version: number, altered: Record<string, unknown>) =>
      write({ ...(await read(eventKey(id, version))), ...marshall(altered) }),
    alterComment: async (id: string, altered: Record<string, unknown>) =>
      write({ ...(await read(commentKey(id))), ...marshall(altered) }),
    alterAbout: async (id: string, number: number, altered: Record<string, unknown>) =>
      write({ ...(await read(aboutEventKey(id, number))), ...marshall(altered) }),
    removeAbout: (id: string, number: number) =>
      client.send(new DeleteItemCommand({ TableName, Key: marshall(aboutEventKey(id, number)) })),
    remove: (id: string, version: number) =>
      client.send(new DeleteItemCommand({ TableName, Key: marshall(eventKey(id, version)) })),
    removeComment: (id: string) =>
      client.send(new DeleteItemCommand({ TableName, Key: marshall(commentKey(id)) })),
    alterSite: async (site: string, version: number, altered: Record<string, unknown>) =>
      write({ ...(await read(siteEventKey(site, version))), ...marshall(altered) }),
    removeOfSite: (site: string, version: number) =>
      client.send(new DeleteItemCommand({ TableName, Key: marshall(siteEventKey(site, version)) })),
    /** Takes an event out of the audit, and leaves it in the comment's own history. */
    hide: async (id: string, version: number) => {
      const { auditPk: _, auditSk: __, ...hidden } = await read(eventKey(id, version))
      await write(hidden)
    },
    /** What two events say, at each other's versions; the versions they name are mended. */
    swap: async (id: string, one: number, other: number) => {
      const [first, second] = [await read(eventKey(id, one)), await read(eventKey(id, other))]
      await write({ ...second, ...placeOf(first) })
      await write({ ...first, ...placeOf(second) })
    },
  }
}

const placeOf = (item: Item): Item =>
  Object.fromEntries(
    ['pk', 'sk', 'auditPk', 'auditSk', 'at', 'version'].flatMap(name =>
      item[name] ? [[name, item[name]]] : [],
    ),
  )
