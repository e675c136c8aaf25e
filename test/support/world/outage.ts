import type { Pluggable } from '@smithy/types'

/** Lets a database fail on purpose, as badly as AWS may: with an error that repeats all it was asked. */
export const createOutage = () => {
  let failing: { command: string; name: string } | undefined

  return {
    /** The next command of that kind fails with an error of that name. */
    failNext: (command: string, name: string): void => {
      failing = { command, name }
    },
    plugin: <TInput extends object, TOutput extends object>(): Pluggable<TInput, TOutput> => ({
      applyToStack: stack =>
        stack.add(
          (next, { commandName }) =>
            async args => {
              if (failing === undefined || failing.command !== commandName) return next(args)
              const { name } = failing
              failing = undefined
              throw Object.assign(new Error(`cannot do ${JSON.stringify(args.input)}`), { name })
            },
          { step: 'initialize', name: 'outage', priority: 'low' },
        ),
    }),
  }
}
