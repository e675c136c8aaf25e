import * as v from 'valibot'
import { AwsError } from '../http/aws-error.ts'

const Items = v.object({ TransactItems: v.array(v.unknown()) })

/**
 * What DynamoDB answers to a transaction whose first item another transaction holds: the reasons are in the order of
 * the items. A single write gets an error of its own.
 * https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_TransactWriteItems.html
 */
export const transactionConflict = (operation: string, body: Buffer): AwsError => {
  if (!operation.startsWith('Transact')) {
    return new AwsError('TransactionConflictException', 'Transaction is ongoing for the item')
  }
  const reasons = v
    .parse(Items, JSON.parse(body.toString()))
    .TransactItems.map((_, index) =>
      index === 0
        ? { Code: 'TransactionConflict', Message: 'Transaction is ongoing for the item' }
        : { Code: 'None' },
    )
  const codes = reasons.map(({ Code }) => Code).join(', ')
  return new AwsError(
    'TransactionCanceledException',
    `Transaction cancelled, please refer cancellation reasons for specific reasons [${codes}]`,
    400,
    { CancellationReasons: reasons },
  )
}
