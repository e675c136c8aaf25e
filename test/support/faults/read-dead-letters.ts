import * as v from 'valibot'
import type { Client } from '../contract/create-client.ts'
import { readAnswer } from '../contract/read-answer.ts'

/** https://docs.aws.amazon.com/lambda/latest/dg/services-dynamodb-errors.html */
const DeadLetters = v.object({
  deadLetters: v.array(
    v.object({
      body: v.object({
        requestContext: v.object({ condition: v.string(), approximateInvokeCount: v.number() }),
        DDBStreamBatchInfo: v.object({ batchSize: v.number() }),
      }),
    }),
  ),
})

/** What the streams of a twin have given up, oldest first: how often it was tried, and how many records it was. */
export const readDeadLetters = async ({ send }: Pick<Client, 'send'>) => {
  const { deadLetters } = readAnswer(DeadLetters, await send({ path: '/local/dead-letters' }))
  return deadLetters.map(({ body: { requestContext, DDBStreamBatchInfo } }) => ({
    condition: requestContext.condition,
    invocations: requestContext.approximateInvokeCount,
    records: DDBStreamBatchInfo.batchSize,
  }))
}
