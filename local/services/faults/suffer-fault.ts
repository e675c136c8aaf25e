import { AwsError } from '../http/aws-error.ts'
import type { AwsAnswer } from '../http/aws-request.ts'
import { cancelledTransaction } from './cancelled-transaction.ts'
import type { FaultKind } from './fault-plan.ts'

type Suffering = { readonly operation: string; readonly body: Buffer; readonly act: () => Promise<AwsAnswer> }

/** Lets a call go wrong in the way its fault says; only after `timeout-after` has it taken effect nevertheless. */
export const sufferFault = async (kind: FaultKind, call: Suffering): Promise<AwsAnswer> => effects[kind](call)

type Effect = (call: Suffering) => Promise<AwsAnswer> | AwsAnswer

/** What a single call is answered as an error is, for a transaction, why one of its items could not be written. */
const overwhelmed =
  (error: { single: string; inTransaction: string; message: string }): Effect =>
  ({ operation, body }) =>
    fail(
      operation.startsWith('Transact')
        ? cancelledTransaction(body, { Code: error.inTransaction, Message: error.message })
        : new AwsError(error.single, error.message),
    )

const effects: Record<FaultKind, Effect> = {
  refuse: () => 'nothing',
  timeout: () => 'silence',
  'timeout-before': () => 'silence',
  'timeout-after': ({ act }) => act().then(() => 'silence' as const),
  500: () => fail(new AwsError('InternalFailure', 'The request processing has failed', 500)),
  throttled: () => fail(new AwsError('Throttling', 'Maximum sending rate exceeded.')),
  InternalServerError: () => fail(new AwsError('InternalServerError', 'Internal server error', 500)),
  ThrottlingException: overwhelmed({
    single: 'ThrottlingException',
    inTransaction: 'ThrottlingError',
    message: 'Throughput exceeds the current capacity',
  }),
  ProvisionedThroughputExceededException: overwhelmed({
    single: 'ProvisionedThroughputExceededException',
    inTransaction: 'ProvisionedThroughputExceeded',
    message: 'The level of configured provisioned throughput was exceeded',
  }),
  TransactionConflict: overwhelmed({
    single: 'TransactionConflictException',
    inTransaction: 'TransactionConflict',
    message: 'Transaction is ongoing for the item',
  }),
  InvalidParameterValue: () => fail(new AwsError('InvalidParameterValue', 'Illegal address')),
  MessageRejected: () => fail(new AwsError('MessageRejected', 'Email address is not verified.')),
}

const fail = (error: AwsError): never => {
  throw error
}
