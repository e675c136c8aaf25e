import type { DynamoDBClient, ServiceOutputTypes } from '@aws-sdk/client-dynamodb'

/**
 * Lets a client's looks at indexes each see what the look before it saw, as a global index may be behind at any time.
 * https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/GSI.html#GSI.Writes
 */
export const laggingIndex = (client: DynamoDBClient): void => {
  let before: ServiceOutputTypes | undefined
  client.middlewareStack.add(
    (next, { commandName }) =>
      async args => {
        const answer = await next(args)
        if (commandName !== 'QueryCommand') return answer
        const seen = before ?? answer.output
        before = answer.output
        return { ...answer, output: seen }
      },
    { step: 'initialize', name: 'laggingIndex' },
  )
}
