import type { Permission } from './lambda-function.ts'

/**
 * Allows only calls that name partition keys, each of one of these patterns. `ForAllValues` by itself is true of a call
 * that names none, such as a scan, hence `Null`: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-single-vs-multi-valued-context-keys.html
 */
export const leadingKeys = (...patterns: readonly string[]) =>
  ({
    'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': patterns },
    Null: { 'dynamodb:LeadingKeys': 'false' },
  }) satisfies Permission['conditions']
