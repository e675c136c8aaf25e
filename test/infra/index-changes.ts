import { isDeepStrictEqual } from 'node:util'
import * as v from 'valibot'
import type { StackTemplate } from '../../infra/commands/synthesize-stacks.ts'

const Index = v.object({ IndexName: v.string(), KeySchema: v.unknown(), Projection: v.unknown() })
const Table = v.object({ GlobalSecondaryIndexes: v.optional(v.array(Index), []) })

/**
 * What an upgrade does to the indexes of the tables that are there, by their logical ids. DynamoDB makes or drops one index
 * at a time, and CloudFormation fails where an update asks for more; an index that changes is dropped and made anew.
 * https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-dynamodb-table.html
 */
export const indexChanges = (before: StackTemplate, now: StackTemplate): Record<string, string[]> =>
  Object.fromEntries(
    Object.entries(before.Resources)
      .filter(([id, { Type }]) => tables.includes(Type) && now.Resources[id] !== undefined)
      .map(([id, { Properties }]) => [id, changesOf(Properties, now.Resources[id]?.Properties)]),
  )

const tables = ['AWS::DynamoDB::Table', 'AWS::DynamoDB::GlobalTable']

const changesOf = (before: unknown, now: unknown): string[] => {
  const [had, has] = [before, now].map(table => v.parse(Table, table).GlobalSecondaryIndexes)
  const isIn = (indexes: typeof had, index: v.InferOutput<typeof Index>) =>
    indexes?.some(other => isDeepStrictEqual(other, index)) ?? false
  return [
    ...(had ?? []).filter(index => !isIn(has, index)).map(({ IndexName }) => `drops ${IndexName}`),
    ...(has ?? []).filter(index => !isIn(had, index)).map(({ IndexName }) => `makes ${IndexName}`),
  ]
}
