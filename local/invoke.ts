import { setMaxListeners } from 'node:events'
import { setTimeout as wait } from 'node:timers/promises'
import type { Lambda } from './lambda.ts'

export type InvocationType = 'Event' | 'RequestResponse'

/** Runs a function by its name. `Event` resolves as soon as the event is taken. */
export type Invoke = (functionName: string, event: unknown, type: InvocationType) => Promise<unknown>

/** AWS tries an asynchronous event three times, a minute and then two minutes apart. */
const retryAfterSeconds = [60, 120]

/**
 * The one door to the functions by name. Asynchronous events that are still under way when the twin ends are dropped.
 * https://docs.aws.amazon.com/lambda/latest/dg/invocation-async-error-handling.html
 */
export const createInvoke = (lambdas: ReadonlyMap<string, Lambda>, ending: AbortSignal): Invoke => {
  setMaxListeners(0, ending)
  const find = (functionName: string): Lambda => {
    const lambda = lambdas.get(functionName)
    if (!lambda) throw new Error(`No function ${functionName}`)
    return lambda
  }

  const deliver = async (lambda: Lambda, event: unknown): Promise<void> => {
    for (const seconds of [...retryAfterSeconds, undefined]) {
      try {
        await lambda.invoke(event)
        return
      } catch {
        if (seconds === undefined) return
        await wait(seconds * 1000, undefined, { signal: ending })
      }
    }
  }

  return async (functionName, event, type) => {
    const lambda = find(functionName)
    if (type === 'RequestResponse') return lambda.invoke(event)
    deliver(lambda, event).catch(() => undefined)
    return undefined
  }
}
