import type { Pluggable } from '@smithy/types'
import { Problem } from '../domain/problem.ts'
import { isUnavailable } from './is-unavailable.ts'

/** Makes a client throw the problem `unavailable` for what passes by itself; other errors stay what they are. */
export const tellUnavailable = <TInput extends object, TOutput extends object>(): Pluggable<
  TInput,
  TOutput
> => ({
  applyToStack: stack =>
    stack.add(
      next => async args => {
        try {
          return await next(args)
        } catch (error) {
          throw isUnavailable(error)
            ? new Problem('unavailable', { retryAfterSeconds: 2, cause: error })
            : error
        }
      },
      { step: 'initialize', name: 'tellUnavailable', priority: 'high' },
    ),
})
