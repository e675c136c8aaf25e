import { readFile } from 'node:fs/promises'
import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import type { RunningTwin } from '../start-twin.ts'

/** A client straight to the database of a twin, past its IAM and its faults. */
export const openDatabase = async (twin: Pick<RunningTwin, 'processes'>): Promise<DynamoDBClient> => {
  const database = (await twin.processes()).find(({ kind }) => kind === 'database')
  if (!database) throw new Error('the twin has no database at this moment')
  const command = (await readFile(`/proc/${database.pid}/cmdline`, 'utf8')).split('\0')
  const port = command[command.indexOf('--port') + 1]
  return new DynamoDBClient({
    endpoint: `http://127.0.0.1:${port}`,
    region: 'eu-central-1',
    credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
  })
}
