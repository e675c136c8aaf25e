import { createHash } from 'node:crypto'

/** Where the stack stands: what CloudFormation's pseudo parameters say, and the address people use. */
export type Installation = {
  readonly stackName: string
  readonly region: string
  readonly accountId: string
  /** Without a trailing slash, e.g. `http://localhost:3000`. */
  readonly publicUrl: string
}

/** https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/pseudo-parameter-reference.html */
export const pseudoParameters = ({ stackName, region, accountId }: Installation): Record<string, string> => ({
  'AWS::AccountId': accountId,
  'AWS::Partition': 'aws',
  'AWS::Region': region,
  'AWS::StackId': `arn:aws:cloudformation:${region}:${accountId}:stack/${stackName}/${digestOf(stackName).slice(0, 12)}`,
  'AWS::StackName': stackName,
  'AWS::URLSuffix': 'amazonaws.com',
})

/** The hexadecimal that stands where AWS would put something random; the same at every start. */
export const digestOf = (name: string): string => createHash('sha256').update(name).digest('hex')
