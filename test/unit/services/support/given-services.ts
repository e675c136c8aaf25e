import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Invoke } from '../../../../local/invoke.ts'
import { startServices } from '../../../../local/services/start-services.ts'
import { deployment } from './deployment.ts'

type Given = { databaseUrl?: string; dataFolder?: string; invoke?: Invoke }

/** The services over the hand-written deployment, with what an SDK client needs to call as somebody. */
export const givenServices = async ({
  databaseUrl = 'http://127.0.0.1:9',
  dataFolder,
  invoke,
}: Given = {}) => {
  const folder = dataFolder ?? mkdtempSync(join(tmpdir(), 'taaliq-services-'))
  const services = await startServices({
    deployment,
    dataFolder: folder,
    publicUrl: deployment.installation.publicUrl,
    databaseUrl,
    invoke: invoke ?? (async () => undefined),
  })
  const clientAs = (folderOrOperator: string) => ({
    endpoint: services.endpointUrl,
    region: 'eu-central-1',
    maxAttempts: 1,
    credentials:
      folderOrOperator === 'operator'
        ? services.operatorCredentials
        : services.credentialsFor(folderOrOperator),
  })
  return {
    ...services,
    clientAs,
    dataFolder: folder,
    close: async () => {
      await services.close()
      if (!dataFolder) rmSync(folder, { recursive: true })
    },
  }
}
