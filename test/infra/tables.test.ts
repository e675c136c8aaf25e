import { describe, expect, it } from 'vitest'
import { synthesize } from './synthesized.ts'

const key = (partition: string, sort?: string) => [
  { AttributeName: partition, KeyType: 'HASH' },
  ...(sort === undefined ? [] : [{ AttributeName: sort, KeyType: 'RANGE' }]),
]

const index = (name: string, projection: object) => ({
  IndexName: name,
  KeySchema: key(`${name}Pk`, `${name}Sk`),
  Projection: projection,
  OnDemandThroughput: ceiling,
})

/** What all requests that the smallest stage's API lets through in a second could use. */
const ceiling = { MaxReadRequestUnits: 1000, MaxWriteRequestUnits: 800 }

const including = (...NonKeyAttributes: string[]) => ({ ProjectionType: 'INCLUDE', NonKeyAttributes })

describe('tables', () => {
  const stack = synthesize()
  const comments = stack.one('AWS::DynamoDB::Table', 'CommentStorageComments').Properties
  const authors = stack.one('AWS::DynamoDB::Table', 'CommentStorageAuthors').Properties
  const ephemera = stack.one('AWS::DynamoDB::Table', 'CommentStorageEphemera').Properties

  it('has every index of the design, each with what it answers and no more', () => {
    const published = including(
      'id',
      'parentId',
      'name',
      'website',
      'content',
      'createdAt',
      'editedAt',
      'staff',
      'owes',
    )
    // biome-ignore format: one name a line tells no more
    const queue = including(
      'id', 'site', 'thread', 'status', 'version', 'name', 'website', 'content', 'createdAt', 'editedAt',
      'threadTitle', 'threadUrl', 'parentId', 'parent', 'held', 'decidedBy', 'decidedAt', 'staff', 'expiresAt',
      'authorPk',
    )

    expect(comments['KeySchema']).toEqual(key('pk', 'sk'))
    expect(comments['GlobalSecondaryIndexes']).toEqual([
      index('published', published),
      index('queue', queue),
      index('waiting', { ProjectionType: 'KEYS_ONLY' }),
      index('author', including('status')),
      index('audit', { ProjectionType: 'KEYS_ONLY' }),
      index('due', { ProjectionType: 'KEYS_ONLY' }),
    ])
  })

  it('streams new comments, and nothing of authors or ephemera', () => {
    expect(comments['StreamSpecification']).toEqual({ StreamViewType: 'NEW_IMAGE' })
    expect(authors).not.toHaveProperty('StreamSpecification')
    expect(ephemera).not.toHaveProperty('StreamSpecification')
  })

  it('keys authors and ephemera by one attribute, and nothing else finds them', () => {
    expect(authors['KeySchema']).toEqual(key('authorKey'))
    expect(ephemera['KeySchema']).toEqual(key('pk'))
    expect(authors).not.toHaveProperty('GlobalSecondaryIndexes')
    expect(ephemera).not.toHaveProperty('GlobalSecondaryIndexes')
  })

  it('forgets ephemera by their expiry, and keeps no backup of them', () => {
    expect(ephemera['TimeToLiveSpecification']).toEqual({ AttributeName: 'expiresAt', Enabled: true })
    expect(ephemera).not.toHaveProperty('PointInTimeRecoverySpecification')
    expect(authors).not.toHaveProperty('TimeToLiveSpecification')
  })

  it('lets a comment expire that says when', () => {
    expect(comments['TimeToLiveSpecification']).toEqual({ AttributeName: 'expiresAt', Enabled: true })
  })

  it('takes no more than the API’s throttle lets through, so that a bill has an end', () => {
    for (const table of [comments, authors, ephemera]) expect(table['OnDemandThroughput']).toEqual(ceiling)
  })

  it('is paid by the request', () => {
    const modes = stack.ofType('AWS::DynamoDB::Table').map(({ Properties }) => Properties['BillingMode'])

    expect(modes).toEqual(['PAY_PER_REQUEST', 'PAY_PER_REQUEST', 'PAY_PER_REQUEST'])
  })
})
