import { AttributeType, type GlobalSecondaryIndexProps, ProjectionType } from 'aws-cdk-lib/aws-dynamodb'

/** All that a moderator sees of a comment in a list. */
// biome-ignore format: one name a line tells no more
const shownToModerators = [
  'id', 'site', 'thread', 'status', 'version', 'name', 'website', 'content', 'createdAt', 'editedAt',
  'threadTitle', 'threadUrl', 'parentId', 'parent', 'held', 'decidedBy', 'decidedAt', 'staff', 'expiresAt',
] as const

/**
 * What each index of comments answers with, beside its keys. Readers' holds nothing of an author but whether
 * they asked for mail. The queue's names the
 * author's partition, so that the store can tell whose comments are to be read last; it hands that name to nobody.
 */
const projections = {
  published: ['id', 'parentId', 'name', 'website', 'content', 'createdAt', 'editedAt', 'staff', 'owes'],
  queue: [...shownToModerators, 'authorPk'],
  waiting: [],
  author: ['status'],
  audit: [],
  due: [],
} as const satisfies Record<string, readonly string[]>

export type CommentIndex = keyof typeof projections

/** The set of the first day: DynamoDB adds or removes one index a deployment. */
export const commentIndexes = Object.entries(projections).map(
  ([indexName, attributes]): GlobalSecondaryIndexProps => ({
    indexName,
    partitionKey: { name: `${indexName}Pk`, type: AttributeType.STRING },
    sortKey: { name: `${indexName}Sk`, type: AttributeType.STRING },
    ...(attributes.length === 0
      ? { projectionType: ProjectionType.KEYS_ONLY }
      : { projectionType: ProjectionType.INCLUDE, nonKeyAttributes: [...attributes] }),
  }),
)
