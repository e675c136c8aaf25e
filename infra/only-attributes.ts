import type { Permission } from './lambda-function.ts'

/**
 * Allows a call that names no attribute but these: in its key, in what it updates and in its condition alike. A call
 * that names none would pass, so this belongs beside `leadingKeys`, which demands a key.
 * https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/specifying-conditions.html (`dynamodb:Attributes`)
 */
export const onlyAttributes = (...names: readonly string[]) =>
  ({ 'ForAllValues:StringEquals': { 'dynamodb:Attributes': names } }) satisfies Permission['conditions']
