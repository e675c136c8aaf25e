import { setTimeout as wait } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import * as v from 'valibot'
import type { Restored } from '../../shared/domain/restored.ts'
import { restoreAuthors } from '../../shared/store/restore/restore-authors.ts'
import { restoreComments } from '../../shared/store/restore/restore-comments.ts'
import { readStack } from './read-stack.ts'
import { runCommand } from './run-command.ts'

const usage =
  'npm run restore -- [--from <restored table of comments>] [--authors-from <restored table of authors>] --stage <stage>'

const Outputs = v.object({ CommentsTable: v.string(), AuthorsTable: v.string(), EphemeraTable: v.string() })

/** `npm run restore`: brings back from tables that DynamoDB restored what is missing or damaged, and sends no mail again. */
const run = async (): Promise<number> => {
  const { values } = parseArgs({
    options: {
      from: { type: 'string' },
      'authors-from': { type: 'string' },
      stage: { type: 'string', default: 'personal' },
    },
  })
  const { from, 'authors-from': authorsFrom, stage } = values
  const { region, outputs } = await readStack(stage)
  const { CommentsTable, AuthorsTable, EphemeraTable } = v.parse(Outputs, outputs)
  const isUsable =
    (from ?? authorsFrom) !== undefined && from !== CommentsTable && authorsFrom !== AuthorsTable
  if (!isUsable) {
    console.error(usage)
    return 1
  }
  const tables = { comments: CommentsTable, authors: AuthorsTable, ephemera: EphemeraTable }
  const needs = { client: new DynamoDBClient({ region }), tables, clock: () => new Date(), wait }

  // People first: whoever is written to must be known with what they do not want.
  const people = authorsFrom === undefined ? nothing : await restoreAuthors(needs, authorsFrom)
  const comments = from === undefined ? nothing : await restoreComments(needs, from)
  for (const line of [...inWords(people), ...inWords(comments)]) console.log(line)
  return comments.left.length === 0 ? 0 : 1
}

const nothing: Restored = { counts: {}, left: [] }

const inWords = ({ counts, left }: Restored): string[] => [
  ...Object.entries(counts).map(
    ([kind, counted]) =>
      `${kind.padEnd(10)} ${Object.entries(counted)
        .map(([as, count]) => `${count} ${words[as] ?? as}`)
        .join(', ')}`,
  ),
  ...left.map(key => `left for you: ${key}`),
]

const words: Readonly<Record<string, string>> = {
  same: 'as they were',
  kept: 'changed since and kept',
  'brought-back': 'brought back',
  mended: 'mended',
  gone: 'rightly gone',
  left: 'left for you',
}

await runCommand(run)
