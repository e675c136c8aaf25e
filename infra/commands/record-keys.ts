import {
  type DynamoDBStreamsClient,
  GetRecordsCommand,
  GetShardIteratorCommand,
  ResourceNotFoundException,
  TrimmedDataAccessException,
} from '@aws-sdk/client-dynamodb-streams'
import type { DeadLetter, ReadKeys } from '../../shared/domain/dead-letter.ts'

/** The keys of the records at a position, never what the records say. */
export const createReadKeys =
  (streams: DynamoDBStreamsClient): ReadKeys =>
  async letter => {
    try {
      return await readKeys(streams, letter)
    } catch (error) {
      const isForgotten =
        error instanceof TrimmedDataAccessException || error instanceof ResourceNotFoundException
      if (isForgotten) return undefined
      throw error
    }
  }

const readKeys = async (
  streams: DynamoDBStreamsClient,
  { streamArn, shardId, sequenceNumber, records }: DeadLetter,
): Promise<string[]> => {
  const { ShardIterator } = await streams.send(
    new GetShardIteratorCommand({
      StreamArn: streamArn,
      ShardId: shardId,
      ShardIteratorType: 'AT_SEQUENCE_NUMBER',
      SequenceNumber: sequenceNumber,
    }),
  )
  const { Records = [] } = await streams.send(new GetRecordsCommand({ ShardIterator, Limit: records }))
  return Records.map(({ dynamodb }) => `${dynamodb?.Keys?.['pk']?.S} ${dynamodb?.Keys?.['sk']?.S}`)
}
