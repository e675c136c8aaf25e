import type { Installation } from '../../installation.ts'
import { pseudoParameters } from '../../installation.ts'
import { AwsError } from '../http/aws-error.ts'
import type { AwsRequest } from '../http/aws-request.ts'
import type { AwsService } from '../http/aws-service.ts'
import { queryParameters } from '../http/query-parameters.ts'
import { escapedXml, xmlAnswer, xmlError } from '../http/xml-answer.ts'

type Needs = {
  readonly installation: Installation
  /** The stack's outputs by their names. */
  readonly outputs: Readonly<Record<string, string>>
}

const namespace = 'http://cloudformation.amazonaws.com/doc/2010-05-15/'

/**
 * CloudFormation as far as an operator's command asks it: the outputs of the stack.
 * https://docs.aws.amazon.com/AWSCloudFormation/latest/APIReference/API_DescribeStacks.html
 */
export const createCloudFormation = ({ installation, outputs }: Needs): AwsService => {
  const { stackName, region, accountId } = installation
  const stackId = pseudoParameters(installation)['AWS::StackId'] ?? ''

  return {
    operationOf: request => queryParameters(request).get('Action') ?? '',
    permissionsFor: (operation, request) => {
      if (operation !== 'DescribeStacks')
        throw new AwsError('InvalidAction', `The local twin does not serve ${operation}`)
      const resource = `arn:aws:cloudformation:${region}:${accountId}:stack/${namedStack(request) ?? '*'}/*`
      return [{ action: 'cloudformation:DescribeStacks', resource, context: {} }]
    },
    answer: async (_, request) => {
      const named = namedStack(request) ?? stackName
      if (named !== stackName && named !== stackId)
        throw new AwsError('ValidationError', `Stack with id ${named} does not exist`)
      return xmlAnswer(
        `<DescribeStacksResponse xmlns="${namespace}"><DescribeStacksResult><Stacks><member><StackName>${stackName}</StackName><StackId>${stackId}</StackId><CreationTime>${createdAt}</CreationTime><StackStatus>CREATE_COMPLETE</StackStatus><Outputs>${inXml(outputs)}</Outputs></member></Stacks></DescribeStacksResult></DescribeStacksResponse>`,
      )
    },
    refuse: error => xmlError(namespace, error),
  }
}

const namedStack = (request: AwsRequest): string | undefined =>
  queryParameters(request).get('StackName') ?? undefined

/** The twin keeps no time of its first start, and nobody asks for it: the answer only has to have one. */
const createdAt = '2026-01-01T00:00:00.000Z'

const inXml = (outputs: Needs['outputs']): string =>
  Object.entries(outputs)
    .map(
      ([key, value]) =>
        `<member><OutputKey>${escapedXml(key)}</OutputKey><OutputValue>${escapedXml(value)}</OutputValue></member>`,
    )
    .join('')
