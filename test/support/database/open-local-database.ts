import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { createTables } from '../../../local/create-tables.ts'
import { startDynoxide } from '../../../local/dynoxide.ts'
import { createProcesses } from '../../../local/processes.ts'
import type { Table } from '../../../local/resources/tables.ts'
import { synthesizedDeployment } from './synthesized-deployment.ts'

export type LocalDatabase = {
  readonly client: DynamoDBClient
  /** Another client, for whoever adds middleware to it. */
  readonly connect: () => DynamoDBClient
  /** The tables' names. */
  readonly tables: { readonly comments: string; readonly authors: string; readonly ephemera: string }
  readonly close: () => Promise<void>
}

/** A new, empty database of one's own with the template's tables; it and its files are gone after `close`. */
export const openLocalDatabase = async (): Promise<LocalDatabase> => {
  const folder = await mkdtemp(join(tmpdir(), 'taaliq-database-'))
  const processes = createProcesses()
  const database = await startDynoxide(folder, processes)
  const clients: DynamoDBClient[] = []
  const connect = (): DynamoDBClient => {
    const connected = new DynamoDBClient({
      endpoint: database.url,
      region: 'eu-central-1',
      credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
    })
    clients.push(connected)
    return connected
  }
  const client = connect()
  const { tables: made } = await synthesizedDeployment(processes)
  await createTables(client, made)

  return {
    client,
    connect,
    tables: {
      comments: nameOf(made, 'Comments'),
      authors: nameOf(made, 'Authors'),
      ephemera: nameOf(made, 'Ephemera'),
    },
    close: async () => {
      for (const connected of clients) connected.destroy()
      await database.close()
      processes.close()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

const nameOf = (tables: readonly Table[], construct: string): string => {
  const [found, ...others] = tables.filter(({ logicalId }) => logicalId.includes(construct))
  if (!found || others.length > 0) throw new Error(`not exactly one table of ${construct}`)
  return found.name
}
