import type { LambdaFunction } from '../../resources/functions.ts'
import type { FunctionCaller } from './caller.ts'

/** A function as IAM sees it: a session of its role that carries the function's name. */
export const functionCaller = (
  { folder, name, roleArn, policies }: Pick<LambdaFunction, 'folder' | 'name' | 'roleArn' | 'policies'>,
  account: string,
): FunctionCaller => ({
  kind: 'function',
  folder,
  arn: `arn:aws:sts::${account}:assumed-role/${roleArn.split('/').at(-1)}/${name}`,
  account,
  policies,
})
