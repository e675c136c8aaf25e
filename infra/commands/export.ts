import { parseArgs } from 'node:util'
import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import * as v from 'valibot'
import { exportAuthors, exportComments } from '../../shared/store/export-items.ts'
import { checkExport, type Manifest, writeExport } from './export-folder.ts'
import { readStack } from './read-stack.ts'
import { runCommand } from './run-command.ts'

const usage = `npm run export -- --to <new folder> --stage <stage> [--with-authors]
npm run export -- --check <folder>`

const Outputs = v.object({ CommentsTable: v.string(), AuthorsTable: v.string() })

/** `npm run export`: all there is as JSON Lines, without anything made from an address unless that is asked for. */
const run = async (): Promise<number> => {
  const { values } = parseArgs({
    options: {
      to: { type: 'string' },
      check: { type: 'string' },
      stage: { type: 'string', default: 'personal' },
      'with-authors': { type: 'boolean', default: false },
    },
  })
  const { to, check, stage, 'with-authors': withAuthors } = values
  if (check !== undefined) return checkFolder(check)
  if (to === undefined) {
    console.error(usage)
    return 1
  }

  const { region, outputs } = await readStack(stage)
  const { CommentsTable, AuthorsTable } = v.parse(Outputs, outputs)
  const client = new DynamoDBClient({ region })
  const now = new Date()
  const pages = async function* () {
    yield* exportComments(client, CommentsTable, { withAuthors, now })
    if (withAuthors) yield* exportAuthors(client, AuthorsTable)
  }
  tell(await writeExport(to, { stage, exportedAt: now.toISOString(), withAuthors }, pages()))
  return 0
}

const checkFolder = async (folder: string): Promise<number> => {
  const { manifest, broken } = await checkExport(folder)
  tell(manifest)
  for (const name of broken) console.log(`${name} is not as it was written`)
  return broken.length === 0 ? 0 : 1
}

const tell = ({ files }: Manifest): void => {
  for (const [name, { lines, bytes }] of Object.entries(files))
    console.log(`${name.padEnd(18)} ${lines} lines, ${bytes} bytes`)
}

await runCommand(run)
