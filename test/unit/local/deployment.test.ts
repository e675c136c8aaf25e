import * as v from 'valibot'
import { expect, it } from 'vitest'
import { createDeployment } from '../../../local/deployment.ts'
import { Template } from '../../../local/template.ts'
import { smallTemplate } from './small-template.ts'

const installation = {
  region: 'eu-central-1',
  accountId: '000000000000',
  publicUrl: 'http://localhost:3000',
}
const codeFolders = new Map([['abc.zip', '/assembly/asset.abc']])

const deploy = (template: object = smallTemplate) =>
  createDeployment(new Map([['taaliq-test', v.parse(Template, template)]]), installation, codeFolders)

it('reads a function with its code, its limits and its variables', () => {
  const [mailer] = deploy().functions

  expect(mailer).toMatchObject({
    name: 'taaliq-test-Mailer',
    arn: 'arn:aws:lambda:eu-central-1:000000000000:function:taaliq-test-Mailer',
    roleArn: 'arn:aws:iam::000000000000:role/taaliq-test-Role',
    folder: 'mailer',
    codeFolder: '/assembly/asset.abc',
    handler: 'index.handler',
    timeoutSeconds: 30,
    memoryMegabytes: 512,
    environment: {
      COMMENTS_TABLE: 'taaliq-test-Comments',
      CONSOLE_URL: 'http://localhost:3000/console/',
      ISSUER: 'http://localhost:3000/local/oidc',
    },
  })
})

it('gives a function the policies of its own role and no other', () => {
  const [mailer] = deploy().functions

  expect(mailer?.policies).toEqual([
    { Statement: [{ Sid: 'Inline' }] },
    {
      Statement: [
        { Resource: 'arn:aws:dynamodb:eu-central-1:000000000000:table/taaliq-test-Comments/index/queue' },
      ],
    },
  ])
})

it('reads a table with its keys, indexes, stream and expiry', () => {
  const [comments] = deploy().tables

  expect(comments).toMatchObject({
    name: 'taaliq-test-Comments',
    partitionKey: 'pk',
    sortKey: 'sk',
    keyTypes: { pk: 'S', sk: 'S', queuePk: 'S' },
    indexes: [
      { name: 'queue', partitionKey: 'queuePk', projection: { kind: 'INCLUDE', attributes: ['name'] } },
    ],
    streamView: 'NEW_IMAGE',
    expiryAttribute: 'expiresAt',
  })
})

it('reads a stream mapping with its limits and its failure queue', () => {
  const [mapping] = deploy().mappings

  expect(mapping).toMatchObject({
    tableName: 'taaliq-test-Comments',
    functionName: 'taaliq-test-Mailer',
    batchSize: 10,
    maximalRetries: 3,
    maximalAgeSeconds: Number.POSITIVE_INFINITY,
    bisects: true,
    reportsItemFailures: true,
    onFailure: 'arn:aws:sqs:eu-central-1:000000000000:taaliq-test-Dead',
  })
  expect(mapping?.filters.map(matches => matches({ eventName: 'REMOVE' }))).toEqual([false])
})

it('reads routes, throttle and schedules', () => {
  const { api, schedules } = deploy()

  expect(api.routes).toEqual([
    { routeKey: '$default', functionName: 'taaliq-test-Mailer', timeoutMilliseconds: 30_000 },
  ])
  expect(api.throttle).toEqual({ ratePerSecond: 50, burst: 100 })
  expect(schedules).toMatchObject([{ everySeconds: 60, functionName: 'taaliq-test-Mailer' }])
})

it('names the resources, and says so in the outputs, the same at every start', () => {
  const { keys, secrets, userPools, mailIdentities, outputs } = deploy()

  expect(keys[0]?.id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/)
  expect(secrets[0]).toMatchObject({
    length: 48,
    arn: expect.stringMatching(/:secret:taaliq-test-Secret-\w{6}$/),
  })
  expect(userPools[0]?.clients[0]?.id).toBe(outputs['ConsoleClient'])
  expect(mailIdentities).toEqual(['comments@news.example'])
  expect(deploy()).toMatchObject({ keys, secrets, userPools, outputs })
})

it('refuses a route that no gateway would take', () => {
  const { Route } = smallTemplate.Resources
  const broken = { ...Route, Properties: { ...Route.Properties, RouteKey: 'undefined /v1/{proxy+}' } }

  expect(() => deploy({ Resources: { ...smallTemplate.Resources, Route: broken } })).toThrow('A route key')
})

it('refuses to guess what it cannot name', () => {
  const Outputs = { Zone: { Value: { 'Fn::GetAtt': ['Unknown', 'NameServers'] } } }

  expect(() => deploy({ ...smallTemplate, Outputs })).toThrow('AWS::Route53::HostedZone.NameServers')
})
