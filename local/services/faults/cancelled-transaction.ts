import * as v from 'valibot'
import { AwsError } from '../http/aws-error.ts'

const Items = v.object({ TransactItems: v.array(v.unknown()) })

/**
 * What DynamoDB answers to a transaction of which one item, here the first, cannot be written at this moment: the reasons
 * are in the order of the items.
 * https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_TransactWriteItems.html
 */
export const cancelledTransaction = (
  body: Buffer,
  reason: { readonly Code: string; readonly Message: string },
): AwsError => {
  const { TransactItems } = v.parse(Items, JSON.parse(body.toString()))
  const reasons = TransactItems.map((_, index) => (index === 0 ? reason : { Code: 'None' }))
  const codes = reasons.map(({ Code }) => Code).join(', ')
  return new AwsError(
    'TransactionCanceledException',
    `Transaction cancelled, please refer cancellation reasons for specific reasons [${codes}]`,
    400,
    { CancellationReasons: reasons },
  )
}
