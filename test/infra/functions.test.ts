import { readdirSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { Environment as brake } from '../../functions/brake/env.ts'
import { Environment as feedback } from '../../functions/feedback/env.ts'
import { Environment as mailer } from '../../functions/mailer/env.ts'
import { Environment as moderationApi } from '../../functions/moderation-api/env.ts'
import { Environment as readerApi } from '../../functions/reader-api/env.ts'
import { Environment as subscriptionApi } from '../../functions/subscription-api/env.ts'
import { Environment as sweeper } from '../../functions/sweeper/env.ts'
import { stages } from '../../infra/stages.ts'
import { type FunctionName, functionNames } from './function-names.ts'
import { functionsOf } from './functions-of.ts'
import { synthesize } from './synthesized.ts'

const schemas = {
  brake: Object.keys(brake.entries),
  feedback: Object.keys(feedback.entries),
  mailer: Object.keys(mailer.entries),
  'moderation-api': Object.keys(moderationApi.entries),
  'reader-api': Object.keys(readerApi.entries),
  'subscription-api': Object.keys(subscriptionApi.entries),
  sweeper: Object.keys(sweeper.entries),
} satisfies Record<FunctionName, string[]>

describe('functions', () => {
  const stack = synthesize()
  const functions = functionsOf(stack)

  it('deploys each folder under functions/, and nothing else', () => {
    const folders = readdirSync(new URL('../../functions/', import.meta.url))

    expect(functions.map(({ name }) => name).toSorted()).toEqual(folders.toSorted())
  })

  it.each(functionNames)('gives %s the variables its env.ts reads, and no other', name => {
    const variables = functions.filter(fn => fn.name === name).flatMap(fn => Object.keys(fn.variables))

    expect(variables.toSorted()).toEqual(schemas[name].toSorted())
  })

  it.each(functionNames)('runs %s on Node 24 and arm64, with an end to its patience', name => {
    const [fn] = functions.filter(candidate => candidate.name === name)

    expect(fn?.properties).toMatchObject({
      Runtime: 'nodejs24.x',
      Architectures: ['arm64'],
      Handler: 'index.handler',
      Timeout: expect.any(Number),
      MemorySize: expect.any(Number),
    })
  })

  it('reserves no concurrency: a new account has ten', () => {
    expect(functions.filter(({ properties }) => 'ReservedConcurrentExecutions' in properties)).toEqual([])
  })

  it('gives each function a role and a log group of its own', () => {
    const roles = stack.ofType('AWS::IAM::Role').map(({ id }) => id)
    const logGroups = stack
      .ofType('AWS::Logs::LogGroup')
      .map(({ id }) => id)
      .filter(id => !id.startsWith('WebHosting'))

    expect(functions.map(({ role }) => role).toSorted()).toEqual(roles.toSorted())
    expect(functions.map(({ logGroup }) => logGroup).toSorted()).toEqual(logGroups.toSorted())
  })

  it.each(Object.entries(stages))(
    'keeps the logs of stage %s for at most 30 days',
    (stage, { logRetentionDays }) => {
      const logGroups = synthesize({ stage }).ofType('AWS::Logs::LogGroup')

      const expected = { RetentionInDays: logRetentionDays }
      expect(logRetentionDays).toBeLessThanOrEqual(30)
      expect(logGroups.length).toBeGreaterThanOrEqual(functionNames.length)
      expect(logGroups.map(({ Properties }) => Properties)).toEqual(logGroups.map(() => expected))
      expect(logGroups.map(({ DeletionPolicy }) => DeletionPolicy)).toEqual(logGroups.map(() => 'Delete'))
    },
  )
})
