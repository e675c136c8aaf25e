import { isDeepStrictEqual } from 'node:util'
import { expect } from 'vitest'
import type { World } from '../world/open-world.ts'
import type { Life, Outcome, Request } from './life.ts'
import { perform } from './perform.ts'
import { predict } from './predict.ts'

type Done = { readonly request: Request; readonly answered: Outcome }

/**
 * Does one thing, or two at once, and answers with the life after it. Two things at once must have been answered as if
 * one of them had come first, whichever it was.
 */
export const liveOn = async (world: World, life: Life, requests: readonly Request[], now: Date) => {
  const done = await Promise.all(
    requests.map(async request => ({ request, answered: await perform(world, request) })),
  )
  const orders = [done, done.toReversed()].map(order => ({ order, ...follow(life, order, now) }))
  const told = orders.find(({ order, outcomes }) => isDeepStrictEqual(outcomes, answersOf(order)))

  if (told === undefined)
    expect({ requests, answers: answersOf(done) }).toEqual({ requests, answers: orders[0]?.outcomes })
  return { life: told?.life ?? life, answers: answersOf(done) }
}

const answersOf = (done: readonly Done[]): Outcome[] => done.map(({ answered }) => answered)

const follow = (before: Life, done: readonly Done[], now: Date) => {
  let life = before
  const outcomes = done.map(({ request, answered }) => {
    const predicted = predict(life, request, { now, answered })
    life = predicted.life
    return predicted.outcome
  })
  return { life, outcomes }
}
