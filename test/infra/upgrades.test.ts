import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { releasedFolder } from '../../infra/commands/released-folder.ts'
import { releasedSettings } from '../../infra/commands/released-settings.ts'
import { StackTemplate } from '../../infra/commands/synthesize-stacks.ts'
import { indexChanges } from './index-changes.ts'
import { stacksOf } from './stacks-of.ts'

const readReleased = (file: string) =>
  v.parse(StackTemplate, JSON.parse(readFileSync(join(releasedFolder, file), 'utf8')))

const released = readdirSync(releasedFolder)
  .filter(file => file.endsWith('.json'))
  .map(file => ({ name: file.replace('.json', ''), template: readReleased(file) }))
const now = stacksOf({ ...releasedSettings })
const templateNow = (stack: string) =>
  now.find(({ name }) => name === stack)?.template ?? v.parse(StackTemplate, { Resources: {} })

const holding = ['AWS::DynamoDB::Table', 'AWS::DynamoDB::GlobalTable', 'AWS::SecretsManager::Secret']

/** What holds data, as CloudFormation knows it again: by its stack, its id, its type and, a table, by its keys. */
const holders = ({ name, template }: (typeof released)[number]) =>
  Object.entries(template.Resources)
    .filter(([, { Type, DeletionPolicy }]) => DeletionPolicy === 'Retain' || holding.includes(Type))
    .map(([id, { Type, Properties }]) => `${name} ${id} ${Type} ${JSON.stringify(Properties['KeySchema'])}`)

describe('an upgrade from the last release', () => {
  it.each(released)('makes or drops at most one index of a table in $name', ({ name, template }) => {
    const changes = Object.values(indexChanges(template, templateNow(name)))

    expect(changes.filter(({ length }) => length > 1)).toEqual([])
  })

  it('finds all that holds data under the ids they had', () => {
    expect(now.flatMap(holders)).toEqual(expect.arrayContaining(released.flatMap(holders)))
    expect(released.flatMap(holders).length).toBeGreaterThan(0)
  })
})

describe('the changes of an upgrade', () => {
  const index = (IndexName: string, ...attributes: string[]) => ({
    IndexName,
    KeySchema: [{ AttributeName: `${IndexName}Pk`, KeyType: 'HASH' }],
    Projection: { ProjectionType: 'INCLUDE', NonKeyAttributes: attributes },
  })
  const withIndexes = (...GlobalSecondaryIndexes: ReturnType<typeof index>[]): StackTemplate => ({
    Resources: { Comments: { Type: 'AWS::DynamoDB::Table', Properties: { GlobalSecondaryIndexes } } },
  })
  const [queue, audit, due] = [index('queue', 'name'), index('audit'), index('due')]

  it.each([
    ['nothing', [queue, audit], [queue, audit], []],
    ['their order', [queue, audit], [audit, queue], []],
    ['one more', [queue], [queue, audit], ['makes audit']],
    ['two more', [queue], [queue, audit, due], ['makes audit', 'makes due']],
    ['another in its place', [queue], [audit], ['drops queue', 'makes audit']],
    ['what one holds', [queue], [index('queue', 'name', 'site')], ['drops queue', 'makes queue']],
  ])('are told: %s', (_, before, after, changes) => {
    expect(indexChanges(withIndexes(...before), withIndexes(...after))).toEqual({ Comments: changes })
  })

  it('are none of a table that is new', () => {
    expect(indexChanges({ Resources: {} }, withIndexes(queue, audit))).toEqual({})
  })
})
