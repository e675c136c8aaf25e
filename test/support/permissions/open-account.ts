import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DynamoDBClient, TransactWriteItemsCommand } from '@aws-sdk/client-dynamodb'
import { EncryptCommand, KMSClient } from '@aws-sdk/client-kms'
import { placeAssembly } from '../../../local/assembly.ts'
import { createTables } from '../../../local/create-tables.ts'
import { readDeployment } from '../../../local/deployment.ts'
import { startDynoxide } from '../../../local/dynoxide.ts'
import { createProcesses } from '../../../local/processes.ts'
import { startServices } from '../../../local/services/start-services.ts'
import { type Hands, handsOf } from './hands.ts'
import { keptItems } from './kept-items.ts'
import { type Resources, resourcesIn, tableNames } from './resources.ts'
import { tableContents } from './table-contents.ts'

export type Account = {
  /** What a function (by its folder) or the operator reaches with credentials of their own. */
  readonly handsOf: (holder: string) => Hands
  /** Every item and every mail there is. */
  readonly everything: () => Promise<unknown>
  /** Leaves the kept items in the tables and nothing else. */
  readonly restore: () => Promise<void>
  readonly close: () => Promise<void>
}

const publicUrl = 'http://localhost:3000'

/** The synthesized template's own roles over a real database: what IAM says, whatever the functions' code does. */
export const openAccount = async (): Promise<Account> => {
  const folder = await mkdtemp(join(tmpdir(), 'taaliq-account-'))
  const processes = createProcesses()
  const dynoxide = await startDynoxide(folder, processes)
  await placeAssembly(join(folder, 'cdk.out'), processes)
  const deployment = await readDeployment(join(folder, 'cdk.out'), publicUrl)
  const services = await startServices({
    deployment,
    dataFolder: folder,
    publicUrl,
    databaseUrl: dynoxide.url,
    invoke: async () => undefined,
  })
  const { region } = deployment.installation
  const operator = { endpoint: services.endpointUrl, region, credentials: services.operatorCredentials }
  const database = new DynamoDBClient({ ...operator, endpoint: dynoxide.url })
  await createTables(database, deployment.tables)

  const found = resourcesIn(deployment)
  const resources: Resources = { ...found, sealed: await seal(new KMSClient(operator), found.sealingKey) }
  const tables = tableNames.map(table => {
    const made = deployment.tables.find(({ name }) => name === resources.tables[table])
    if (!made) throw new Error(`the template has no table of ${table}`)
    return { table, contents: tableContents(database, made) }
  })

  return {
    handsOf: holder => {
      const credentials = holder === 'operator' ? operator.credentials : services.credentialsFor(holder)
      return handsOf({ ...operator, credentials }, resources)
    },
    everything: async () => ({
      items: await Promise.all(tables.map(({ contents }) => contents.read())),
      mails: await (await services.app.request('/local/mail')).json(),
    }),
    restore: async () => {
      const writes = tables.map(({ table, contents }) => contents.writesToKeep(keptItems[table]))
      const TransactItems = (await Promise.all(writes)).flat()
      await database.send(new TransactWriteItemsCommand({ TransactItems }))
    },
    close: async () => {
      database.destroy()
      await services.close()
      await dynoxide.close()
      processes.close()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

const seal = async (keys: KMSClient, KeyId: string): Promise<Uint8Array> => {
  const { CiphertextBlob } = await keys.send(
    new EncryptCommand({
      KeyId,
      Plaintext: Buffer.from('reader@example.com'),
      EncryptionAlgorithm: 'RSAES_OAEP_SHA_256',
    }),
  )
  if (!CiphertextBlob) throw new Error('the key sealed nothing')
  return CiphertextBlob
}
