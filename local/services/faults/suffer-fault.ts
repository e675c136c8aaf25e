import { AwsError } from '../http/aws-error.ts'
import type { AwsAnswer } from '../http/aws-request.ts'
import type { FaultKind } from './fault-plan.ts'
import { transactionConflict } from './transaction-conflict.ts'

type Suffering = { readonly operation: string; readonly body: Buffer; readonly act: () => Promise<AwsAnswer> }

/** Lets a call go wrong in the way its fault says; only after `timeout-after` has it taken effect nevertheless. */
export const sufferFault = async (kind: FaultKind, call: Suffering): Promise<AwsAnswer> => effects[kind](call)

type Effect = (call: Suffering) => Promise<AwsAnswer> | AwsAnswer

const effects: Record<FaultKind, Effect> = {
  refuse: () => 'nothing',
  timeout: () => 'silence',
  'timeout-before': () => 'silence',
  'timeout-after': ({ act }) => act().then(() => 'silence' as const),
  500: () => fail(new AwsError('InternalFailure', 'The request processing has failed', 500)),
  throttled: () => fail(new AwsError('Throttling', 'Maximum sending rate exceeded.')),
  InternalServerError: () => fail(new AwsError('InternalServerError', 'Internal server error', 500)),
  ThrottlingException: () =>
    fail(new AwsError('ThrottlingException', 'Throughput exceeds the current capacity')),
  ProvisionedThroughputExceededException: () =>
    fail(
      new AwsError(
        'ProvisionedThroughputExceededException',
        'The level of configured provisioned throughput was exceeded',
      ),
    ),
  TransactionConflict: ({ operation, body }) => fail(transactionConflict(operation, body)),
  InvalidParameterValue: () => fail(new AwsError('InvalidParameterValue', 'Illegal address')),
  MessageRejected: () => fail(new AwsError('MessageRejected', 'Email address is not verified.')),
}

const fail = (error: AwsError): never => {
  throw error
}
