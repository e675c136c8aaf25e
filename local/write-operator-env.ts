import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Credentials } from './services/iam/create-access-keys.ts'
import { writeDurable } from './services/storage/durable-file.ts'

type Operator = { readonly endpointUrl: string; readonly region: string; readonly credentials: Credentials }

/**
 * The operator's AWS settings in a file that a shell reads, so that an operator's commands run on the twin as they run
 * on an account: `set -a; . .local/operator.env; set +a; npm run audit -- --site demo`. They are worth nothing once the
 * twin has ended, so they go with it.
 */
export const writeOperatorEnv = (dataFolder: string, { endpointUrl, region, credentials }: Operator) => {
  const path = join(dataFolder, 'operator.env')
  const settings = {
    AWS_ENDPOINT_URL: endpointUrl,
    AWS_REGION: region,
    AWS_ACCESS_KEY_ID: credentials.accessKeyId,
    AWS_SECRET_ACCESS_KEY: credentials.secretAccessKey,
    AWS_SESSION_TOKEN: credentials.sessionToken,
  }
  const lines = Object.entries(settings).map(([name, value]) => `${name}=${value}\n`)
  writeDurable(path, lines.join(''))
  return { close: () => rm(path, { force: true }) }
}
