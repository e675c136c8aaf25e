import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb'
import type { Pluggable } from '@smithy/types'
import { consumedCapacity } from '../../../local/services/dynamodb/consumed-capacity.ts'

type Units = { readonly rru: number; readonly wru: number }

/**
 * A write that its condition refuses is billed for the size of what stands there, which is below 1 KB in all that is measured
 * here; the local database says nothing of it.
 * https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/WorkingWithItems.html#WorkingWithItems.ConditionalUpdate
 */
const refusedWrite: Units = { rru: 0, wru: 1 }

/** Asks the database with every call what it took, and tells. */
export const tellCapacity = <TInput extends object, TOutput extends object>(
  tell: (units: Units) => void,
): Pluggable<TInput, TOutput> => ({
  applyToStack: stack =>
    stack.add(
      (next, { commandName = '' }) =>
        async args => {
          Object.assign(args.input, { ReturnConsumedCapacity: 'INDEXES' })
          try {
            const answer = await next(args)
            tell(consumedCapacity(commandName.replace(/Command$/u, ''), answer.output))
            return answer
          } catch (error) {
            if (error instanceof ConditionalCheckFailedException) tell(refusedWrite)
            throw error
          }
        },
      { step: 'initialize', name: 'tellCapacity', priority: 'low' },
    ),
})
