import type { Pluggable } from '@smithy/types'

type Call = { command: string; go: () => Promise<unknown> }

/** What happens instead of a call: it is told of the call, and lets it go through or not. */
export type Instead = (call: Call) => Promise<unknown>

/** Lets something happen at one of a client's calls, once: at its first, its second …, of one command or of all. */
export const createInterruption = () => {
  let calls = 0
  let planned: { moment: number; instead: Instead; of: string | undefined } | undefined
  const commands: string[] = []

  return {
    /** The commands that were called since the last plan. */
    commands,
    plan: (moment: number, instead: Instead, of?: string): void => {
      calls = 0
      commands.length = 0
      planned = { moment, instead, of }
    },
    isOver: (): boolean => planned === undefined,
    plugin: <TInput extends object, TOutput extends object>(): Pluggable<TInput, TOutput> => ({
      applyToStack: stack =>
        stack.add(
          (next, { commandName = '' }) =>
            async args => {
              commands.push(commandName)
              if (planned === undefined || (planned.of ?? commandName) !== commandName) return next(args)
              calls += 1
              if (calls <= planned.moment) return next(args)
              const { instead } = planned
              planned = undefined
              let answer: ReturnType<typeof next> | undefined
              const go = () => (answer ??= next(args))
              await instead({ command: commandName, go })
              return go()
            },
          { step: 'initialize', name: 'interruption', priority: 'low' },
        ),
    }),
  }
}
