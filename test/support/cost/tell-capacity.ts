import type { Pluggable } from '@smithy/types'
import { consumedCapacity } from '../../../local/services/dynamodb/consumed-capacity.ts'

type Units = { readonly rru: number; readonly wru: number }

/** Asks the database with every call what it took, and tells. */
export const tellCapacity = <TInput extends object, TOutput extends object>(
  tell: (units: Units) => void,
): Pluggable<TInput, TOutput> => ({
  applyToStack: stack =>
    stack.add(
      (next, { commandName = '' }) =>
        async args => {
          Object.assign(args.input, { ReturnConsumedCapacity: 'INDEXES' })
          const answer = await next(args)
          tell(consumedCapacity(commandName.replace(/Command$/u, ''), answer.output))
          return answer
        },
      { step: 'initialize', name: 'tellCapacity', priority: 'low' },
    ),
})
