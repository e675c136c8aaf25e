import {
  BatchGetItemCommand,
  CreateTableCommand,
  DynamoDBClient,
  GetItemCommand,
  PutItemCommand,
  QueryCommand,
  ScanCommand,
  TransactWriteItemsCommand,
  type TransactWriteItemsInput,
  UpdateItemCommand,
} from '@aws-sdk/client-dynamodb'
import * as v from 'valibot'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { givenServices } from './support/given-services.ts'
import { startDatabase } from './support/start-database.ts'

const Calls = v.object({
  calls: v.array(
    v.object({
      function: v.string(),
      operation: v.string(),
      tables: v.array(v.string()),
      rru: v.number(),
      wru: v.number(),
    }),
  ),
})

let database: Awaited<ReturnType<typeof startDatabase>>
let services: Awaited<ReturnType<typeof givenServices>>
let reader: DynamoDBClient
let operator: DynamoDBClient

beforeAll(async () => {
  database = await startDatabase()
  services = await givenServices({ databaseUrl: database.url })
  reader = new DynamoDBClient(services.clientAs('reader-api'))
  operator = new DynamoDBClient(services.clientAs('operator'))
  await operator.send(new CreateTableCommand(commentsTable))
  await operator.send(
    new CreateTableCommand({
      TableName: 'authors',
      BillingMode: 'PAY_PER_REQUEST',
      AttributeDefinitions: [{ AttributeName: 'authorKey', AttributeType: 'S' }],
      KeySchema: [{ AttributeName: 'authorKey', KeyType: 'HASH' }],
    }),
  )
})

afterAll(async () => {
  await services.close()
  await database.close()
})

beforeEach(async () => {
  await services.app.request('/local/capacity', { method: 'DELETE' })
})

afterEach(async () => {
  await services.app.request('/local/faults', { method: 'DELETE' })
})

describe('what a role may do', () => {
  it('lets the reader function read a site', async () => {
    const read = await reader.send(
      new GetItemCommand({ TableName: 'comments', Key: key('SITE#demo', 'SITE') }),
    )

    expect(read.Item).toBeUndefined()
  })

  it('refuses a leading key that the role does not name', async () => {
    const read = reader.send(new GetItemCommand({ TableName: 'comments', Key: key('COMMENT#1', 'COMMENT') }))

    await expect(read).rejects.toMatchObject({
      name: 'AccessDeniedException',
      message: expect.stringContaining(
        'User: arn:aws:sts::000000000000:assumed-role/reader-api-role/taaliq-reader-api is not authorized to perform: dynamodb:GetItem on resource: arn:aws:dynamodb:eu-central-1:000000000000:table/comments because no identity-based policy allows the dynamodb:GetItem action',
      ),
    })
  })

  it('refuses a batch in which one key is out of reach', async () => {
    const read = reader.send(
      new BatchGetItemCommand({
        RequestItems: { comments: { Keys: [key('THREAD#demo#a', 'THREAD'), key('COMMENT#1', 'COMMENT')] } },
      }),
    )

    await expect(read).rejects.toMatchObject({ name: 'AccessDeniedException' })
  })

  it('lets the reader function query the published index and no other', async () => {
    await expect(reader.send(new QueryCommand(queryOf('published')))).resolves.toMatchObject({ Count: 0 })
    await expect(reader.send(new QueryCommand(queryOf('queue')))).rejects.toMatchObject({
      name: 'AccessDeniedException',
      message: expect.stringContaining('table/comments/index/queue'),
    })
  })

  it('refuses a scan', async () => {
    await expect(reader.send(new ScanCommand({ TableName: 'comments' }))).rejects.toMatchObject({
      name: 'AccessDeniedException',
    })
  })

  it('judges a transaction by each of its items', async () => {
    await expect(reader.send(transaction(put('COMMENT#t1'), countUp('THREAD#demo#a')))).resolves.toBeDefined()
    await expect(reader.send(transaction(put('COMMENT#t2'), countUp('COMMENT#t1')))).rejects.toMatchObject({
      name: 'AccessDeniedException',
      message: expect.stringContaining('dynamodb:UpdateItem'),
    })
    await expect(reader.send(transaction(put('SITE#demo')))).rejects.toMatchObject({
      name: 'AccessDeniedException',
    })
  })

  it('refuses to have an author returned, however it is asked for', async () => {
    const upsert = {
      TableName: 'authors',
      Key: { authorKey: { S: 'a' } },
      UpdateExpression: 'SET sealedEmail = :e',
      ExpressionAttributeValues: { ':e': { S: 'x' } },
    }

    await expect(reader.send(new UpdateItemCommand(upsert))).resolves.toBeDefined()
    await expect(
      reader.send(new UpdateItemCommand({ ...upsert, ReturnValues: 'ALL_OLD' })),
    ).rejects.toMatchObject({
      name: 'AccessDeniedException',
    })
    await expect(
      reader.send(new UpdateItemCommand({ ...upsert, ReturnValuesOnConditionCheckFailure: 'ALL_OLD' })),
    ).rejects.toMatchObject({ name: 'AccessDeniedException' })
  })

  it('lets the sweeper count the queue but not read it', async () => {
    const sweeper = new DynamoDBClient(services.clientAs('sweeper'))

    await expect(
      sweeper.send(new QueryCommand({ ...queryOf('queue'), Select: 'COUNT' })),
    ).resolves.toMatchObject({
      Count: 0,
    })
    await expect(sweeper.send(new QueryCommand(queryOf('queue')))).rejects.toMatchObject({
      name: 'AccessDeniedException',
    })
  })

  it('knows nobody by a made-up access key', async () => {
    const stranger = new DynamoDBClient({
      ...services.clientAs('operator'),
      credentials: { accessKeyId: 'ASIA0000000000000000', secretAccessKey: 'x' },
    })

    await expect(stranger.send(new ScanCommand({ TableName: 'comments' }))).rejects.toMatchObject({
      name: 'UnrecognizedClientException',
    })
  })
})

describe('what a call consumed', () => {
  it('counts a transaction as AWS does: the table twice, each index once', async () => {
    await reader.send(
      transaction(put('COMMENT#c1', { publishedPk: { S: 'PUBLISHED#demo#a' }, publishedSk: { S: '1' } })),
    )

    expect(await calls()).toEqual([
      { function: 'reader-api', operation: 'TransactWriteItems', tables: ['comments'], rru: 0, wru: 3 },
    ])
  })

  it('counts nothing for a failed condition', async () => {
    const write = {
      TableName: 'comments',
      Item: { ...key('COMMENT#c2', 'COMMENT') },
      ConditionExpression: 'attribute_exists(pk)',
    }

    await expect(reader.send(new PutItemCommand(write))).rejects.toMatchObject({
      name: 'ConditionalCheckFailedException',
    })

    expect(await calls()).toEqual([
      { function: 'reader-api', operation: 'PutItem', tables: ['comments'], rru: 0, wru: 0 },
    ])
  })

  it('shows consumed capacity only to who asked for it', async () => {
    const silent = await reader.send(new QueryCommand(queryOf('published')))
    const asked = await reader.send(
      new QueryCommand({ ...queryOf('published'), ReturnConsumedCapacity: 'TOTAL' }),
    )

    expect(silent.ConsumedCapacity).toBeUndefined()
    expect(asked.ConsumedCapacity).toEqual({ TableName: 'comments', CapacityUnits: 0.5 })
    expect((await calls()).map(({ rru }) => rru)).toEqual([0.5, 0.5])
  })

  it('leaves the operator out', async () => {
    await operator.send(new ScanCommand({ TableName: 'comments' }))

    expect(await calls()).toEqual([])
  })
})

describe('what goes wrong on demand', () => {
  it('cancels a transaction for a conflict, in the shape of the real thing, and only as often as told', async () => {
    await plan({ dynamodb: { operation: 'TransactWriteItems', error: 'TransactionConflict', times: 1 } })

    await expect(reader.send(transaction(put('COMMENT#f1'), countUp('THREAD#demo#f')))).rejects.toMatchObject(
      {
        name: 'TransactionCanceledException',
        CancellationReasons: [{ Code: 'TransactionConflict' }, { Code: 'None' }],
      },
    )
    await expect(reader.send(transaction(put('COMMENT#f1'), countUp('THREAD#demo#f')))).resolves.toBeDefined()
  })

  it.each(['ThrottlingException', 'ProvisionedThroughputExceededException', 'InternalServerError'])(
    'answers %s',
    async error => {
      await plan({ dynamodb: { error } })

      await expect(reader.send(new QueryCommand(queryOf('published')))).rejects.toMatchObject({ name: error })
    },
  )

  it.each([
    { error: 'ThrottlingException', code: 'ThrottlingError' },
    { error: 'ProvisionedThroughputExceededException', code: 'ProvisionedThroughputExceeded' },
  ])(
    'cancels a transaction that is throttled, in the shape of the real thing: $code',
    async ({ error, code }) => {
      await plan({ dynamodb: { operation: 'TransactWriteItems', error } })

      await expect(
        reader.send(transaction(put('COMMENT#f2'), countUp('THREAD#demo#f'))),
      ).rejects.toMatchObject({
        name: 'TransactionCanceledException',
        CancellationReasons: [{ Code: code }, { Code: 'None' }],
      })
    },
  )

  it('cuts the connection, or never answers', async () => {
    const hasty = new DynamoDBClient({
      ...services.clientAs('reader-api'),
      requestHandler: { requestTimeout: 100, throwOnRequestTimeout: true },
    })
    await plan({
      dynamodb: [
        { error: 'refuse', times: 1 },
        { error: 'timeout', times: 1 },
      ],
    })

    await expect(hasty.send(new QueryCommand(queryOf('published')))).rejects.toMatchObject({
      code: 'ECONNRESET',
    })
    await expect(hasty.send(new QueryCommand(queryOf('published')))).rejects.toMatchObject({
      name: 'TimeoutError',
    })
    await expect(hasty.send(new QueryCommand(queryOf('published')))).resolves.toBeDefined()
  })

  it('hits the same calls with the same seed', async () => {
    const hits = async () => {
      await plan({ dynamodb: { error: 'InternalServerError', rate: 0.3 }, seed: 7 })
      const outcomes: string[] = []
      for (let call = 0; call < 20; call += 1) {
        outcomes.push(
          await reader.send(new QueryCommand(queryOf('published'))).then(
            () => '.',
            () => 'x',
          ),
        )
      }
      return outcomes.join('')
    }

    const first = await hits()

    expect(first).toMatch(/x/)
    expect(first).toMatch(/\./)
    expect(await hits()).toBe(first)
  })

  it('refuses a plan that it does not understand', async () => {
    const answer = await services.app.request('/local/faults', {
      method: 'PUT',
      body: '{"dynamodb":{"error":"Fire"}}',
    })

    expect(answer.status).toBe(400)
  })
})

const key = (pk: string, sk: string) => ({ pk: { S: pk }, sk: { S: sk } })

const put = (pk: string, more = {}) => ({
  Put: { TableName: 'comments', Item: { ...key(pk, 'COMMENT'), ...more } },
})

const countUp = (pk: string) => ({
  Update: {
    TableName: 'comments',
    Key: key(pk, 'THREAD'),
    UpdateExpression: 'ADD approvedCount :one',
    ExpressionAttributeValues: { ':one': { N: '1' } },
  },
})

const transaction = (...TransactItems: NonNullable<TransactWriteItemsInput['TransactItems']>) =>
  new TransactWriteItemsCommand({ TransactItems })

const queryOf = (IndexName: string) => ({
  TableName: 'comments',
  IndexName,
  KeyConditionExpression: '#pk = :pk',
  ExpressionAttributeNames: { '#pk': `${IndexName}Pk` },
  ExpressionAttributeValues: { ':pk': { S: 'NOBODY' } },
})

const calls = async () => v.parse(Calls, await (await services.app.request('/local/capacity')).json()).calls

const plan = (faults: unknown) =>
  services.app.request('/local/faults', { method: 'PUT', body: JSON.stringify(faults) })

const commentsTable = {
  TableName: 'comments',
  BillingMode: 'PAY_PER_REQUEST' as const,
  AttributeDefinitions: ['pk', 'sk', 'publishedPk', 'publishedSk', 'queuePk', 'queueSk'].map(
    AttributeName => ({
      AttributeName,
      AttributeType: 'S' as const,
    }),
  ),
  KeySchema: [
    { AttributeName: 'pk', KeyType: 'HASH' as const },
    { AttributeName: 'sk', KeyType: 'RANGE' as const },
  ],
  GlobalSecondaryIndexes: ['published', 'queue'].map(IndexName => ({
    IndexName,
    KeySchema: [
      { AttributeName: `${IndexName}Pk`, KeyType: 'HASH' as const },
      { AttributeName: `${IndexName}Sk`, KeyType: 'RANGE' as const },
    ],
    Projection: { ProjectionType: 'INCLUDE' as const, NonKeyAttributes: ['name'] },
  })),
}
