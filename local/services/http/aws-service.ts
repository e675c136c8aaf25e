import type { Caller } from '../iam/caller.ts'
import type { Permission } from '../iam/permission.ts'
import type { AwsError } from './aws-error.ts'
import type { AwsAnswer, AwsRequest } from './aws-request.ts'

/** A stand-in for one AWS service: what a call is named, what it asks of IAM, what it answers, how it refuses. */
export type AwsService = {
  /** The name in AWS's own API reference, such as `GetItem`. */
  operationOf(request: AwsRequest): string
  permissionsFor(operation: string, request: AwsRequest): readonly Permission[]
  answer(operation: string, request: AwsRequest, caller: Caller): Promise<AwsAnswer>
  /** An error in the service's own protocol. */
  refuse(error: AwsError): AwsAnswer
}
