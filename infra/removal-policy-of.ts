import { RemovalPolicy } from 'aws-cdk-lib'
import type { Settings } from './settings.ts'

/** What becomes of data when the stack is deleted. */
export const removalPolicyOf = ({ keepsData }: Settings): RemovalPolicy =>
  keepsData ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY
