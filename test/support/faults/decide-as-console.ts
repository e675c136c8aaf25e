import { setTimeout as wait } from 'node:timers/promises'
import { vi } from 'vitest'
import { DecisionResults } from '../../../shared/contract/decision.ts'
import type { Decision } from '../../../shared/domain/decision.ts'
import { type Answer, createUnsent } from '../../../web/console/queue/unsent.ts'
import type { Client, Person } from '../contract/create-client.ts'
import { readAnswer } from '../contract/read-answer.ts'

type Bulk = { readonly person: Person; readonly decision: Decision; readonly ids: readonly string[] }

/**
 * Decides on comments at version 1 with the console's own code: a hundred at a time, one request after another, again
 * where the server says to come again. `before` is told what goes next.
 */
export const decideAsConsole = async (
  taaliq: Client,
  { person, decision, ids }: Bulk,
  before: (ids: readonly string[]) => Promise<unknown> = async () => undefined,
): Promise<ReadonlyMap<string, Answer>> => {
  vi.stubGlobal('sessionStorage', {
    getItem: () => null,
    setItem: () => undefined,
    removeItem: () => undefined,
  })
  const answers = new Map<string, Answer>()
  const unsent = createUnsent({
    person,
    decide: async (site, decisions) => {
      await before(decisions.map(({ id }) => id))
      return readAnswer(DecisionResults, await taaliq.decideMany(decisions, { site, person }))
    },
    answered: ({ id }, answer) => answers.set(id, answer),
    wait,
  })
  unsent.push(ids.map(id => ({ site: 'demo', id, decision, version: 1 })))
  await unsent.send()
  return answers
}
