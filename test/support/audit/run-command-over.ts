import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import type { LocalDatabase } from '../database/open-local-database.ts'
import { startCloudFormation } from './start-cloud-formation.ts'

type Ran = { readonly exitCode: number; readonly printed: string; readonly complained: string }

/** An operator's command as an operator runs it, over a database of one's own. */
export const runCommandOver = async (
  { client, tables }: LocalDatabase,
  name: string,
  options: readonly string[],
): Promise<Ran> => {
  const database = await client.config.endpoint?.()
  const cloudFormation = await startCloudFormation({
    CommentsTable: tables.comments,
    AuthorsTable: tables.authors,
    SealingKey: 'arn:aws:kms:eu-central-1:000000000000:key/sealing',
    AuthorSecret: 'arn:aws:secretsmanager:eu-central-1:000000000000:secret:author',
    UserPoolId: 'eu-central-1_pool',
    MailFrom: 'comments@news.example',
  })
  const env = {
    PATH: process.env['PATH'],
    AWS_REGION: 'eu-central-1',
    AWS_ACCESS_KEY_ID: 'test',
    AWS_SECRET_ACCESS_KEY: 'test',
    AWS_ENDPOINT_URL_CLOUDFORMATION: cloudFormation.url,
    AWS_ENDPOINT_URL_DYNAMODB: `http://${database?.hostname}:${database?.port}`,
  }
  const script = fileURLToPath(new URL(`../../../infra/commands/${name}.ts`, import.meta.url))
  try {
    return await new Promise(resolve => {
      const command = execFile(process.execPath, [script, ...options], { env }, (_, printed, complained) =>
        resolve({ exitCode: command.exitCode ?? -1, printed, complained }),
      )
    })
  } finally {
    await cloudFormation.close()
  }
}
