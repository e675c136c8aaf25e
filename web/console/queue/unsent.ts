import { signal } from '@preact/signals'
import * as v from 'valibot'
import type { DecisionOrder } from '../../../shared/contract/moderation-routes.ts'
import { decisions, type Standing, statusAfter } from '../../../shared/domain/decision.ts'
import { type Api, Refusal } from '../api.ts'
import { keep, kept } from '../kept.ts'
import { SessionEnded } from '../sign-in/session.ts'

export type Order = DecisionOrder & { site: string }

/** What became of a decision. `stale`: somebody else decided first. `refused`: it will never be done. */
export type Answer =
  | { outcome: 'decided'; version: number }
  | { outcome: 'stale'; current: Standing }
  | { outcome: 'refused'; code: string }

type Needs = {
  /** Whose decisions they are: whoever signs in next in this tab does not take them over. */
  person: string
  decide: Api['decide']
  answered: (order: Order, answer: Answer) => void
  wait: (milliseconds: number) => Promise<unknown>
}

const atOnce = 100
const longestWait = 30_000

/**
 * Decisions on their way. What is on the screen already is sent in batches, one batch at a time, and again until the
 * server answers: without a network, after an error, after signing in anew, after a reload. Sent twice it is decided
 * once, since each names the version it decides on.
 */
export const createUnsent = ({ person, decide, answered, wait }: Needs) => {
  const name = `unsent:${person}`
  const orders = signal<readonly Order[]>(v.parse(v.fallback(v.array(KeptOrder), []), kept(name)))
  /** How often the batch at the head was tried in vain. */
  const failures = signal(0)
  let onTheWay: readonly Order[] = []
  let sending: Promise<void> | undefined

  const set = (next: readonly Order[]) => {
    orders.value = next
    keep(name, next.length > 0 ? next : undefined)
  }

  const send = (): Promise<void> => {
    sending ??= sendAll().finally(() => {
      sending = undefined
    })
    return sending
  }

  const sendAll = async (): Promise<void> => {
    for (;;) {
      const site = orders.value.at(0)?.site
      if (site === undefined) return
      onTheWay = orders.value.filter(order => order.site === site).slice(0, atOnce)
      const isSent = await sendBatch(site, onTheWay).catch(error => {
        if (error instanceof SessionEnded) return 'stop'
        failures.value += 1
        return 'again'
      })
      onTheWay = []
      if (isSent === 'stop') return
      if (isSent === 'again') await wait(Math.min(longestWait, 500 * 2 ** failures.value))
    }
  }

  const sendBatch = async (site: string, batch: readonly Order[]): Promise<'sent' | 'again'> => {
    const answers = await answersTo(site, batch)
    const settled = batch.filter((_, index) => answers[index] !== undefined)
    set(orders.value.filter(order => !settled.includes(order)))
    for (const [index, order] of batch.entries()) {
      const answer = answers[index]
      if (answer) answered(order, answer)
    }
    failures.value = settled.length > 0 ? 0 : failures.value + 1
    return settled.length > 0 ? 'sent' : 'again'
  }

  const answersTo = async (site: string, batch: readonly Order[]): Promise<(Answer | undefined)[]> => {
    try {
      const { results } = await decide(site, batch.map(inTheBatch))
      return batch.map((order, index) => answerOf(order, results[index]))
    } catch (error) {
      if (!(error instanceof Refusal) || isPassing(error.problem.status)) throw error
      const { code } = error.problem
      return batch.map(() => ({ outcome: 'refused', code }))
    }
  }

  return {
    orders,
    failures,
    push: (next: readonly Order[]): void => {
      set([...orders.value, ...next])
      void send()
    },
    /** Takes back what has not left yet; false where it has. */
    cancel: (order: Order): boolean => {
      if (onTheWay.includes(order) || !orders.value.includes(order)) return false
      set(orders.value.filter(other => other !== order))
      return true
    },
    send,
  }
}

export type Unsent = ReturnType<typeof createUnsent>

/** The site is in the address. */
const inTheBatch = ({ id, decision, version, reason }: Order): DecisionOrder => ({
  id,
  decision,
  version,
  ...(reason !== undefined && { reason }),
})

type Result = Awaited<ReturnType<Api['decide']>>['results'][number]

/** A decision that was taken already is done: by an attempt whose answer was lost, or by a colleague of the same mind. */
const answerOf = ({ decision, version }: Order, result: Result | undefined): Answer | undefined => {
  if (result?.version !== undefined) return { outcome: 'decided', version: result.version }
  if (result?.current !== undefined) {
    const { current } = result
    const isDone = current.version === version + 1 && current.status === statusAfter[decision]
    return isDone ? { outcome: 'decided', version: current.version } : { outcome: 'stale', current }
  }
  return result?.status === 404 ? { outcome: 'refused', code: 'not-found' } : undefined
}

/** Too many at once, or a failure of the server's own. */
const isPassing = (status: number): boolean => status === 429 || status >= 500

const KeptOrder = v.object({
  site: v.string(),
  id: v.string(),
  decision: v.picklist(decisions),
  version: v.number(),
  reason: v.exactOptional(v.string()),
})
