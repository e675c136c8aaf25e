import type { Permission } from './lambda-function.ts'
import { onlyAttributes } from './only-attributes.ts'

/**
 * Allows a read that asks for these attributes and no more. Without a projection a read would name none of those it
 * returns: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_examples_dynamodb_attributes.html
 */
export const selectsOnly = (...names: readonly string[]) =>
  ({
    ...onlyAttributes(...names),
    StringEqualsIfExists: { 'dynamodb:Select': 'SPECIFIC_ATTRIBUTES' },
  }) satisfies Permission['conditions']
