import { seededRandom } from '../../../local/services/faults/seeded-random.ts'
import type { Client, Person } from '../contract/create-client.ts'
import type { Answer } from '../contract/exchange.ts'
import { readAnswer } from '../contract/read-answer.ts'
import { sampleComment } from '../contract/sample-comment.ts'
import { DecisionResults } from '../contract/schemas/decision-results.ts'
import { QueuePage } from '../contract/schemas/queue-page.ts'
import { Submitted } from '../contract/schemas/submitted.ts'

/** Of twenty requests. */
const shares = { list: 9, page: 4, counts: 3, submit: 2, queue: 1, decide: 1 } as const
export type Kind = keyof typeof shares

const moderators = ['moderator', 'second'] as const satisfies Person[]
const decisions = ['approve', 'approve', 'reject', 'spam'] as const

/**
 * Readers and moderators of a site and its articles, one request a call: of twenty, sixteen read, two write a comment, one
 * looks at the queue, and one decides on all that the queue showed last. The seed decides who comes next.
 */
export const mixedRequests = (taaliq: Client, site: string, articles: number, seed: number) => {
  const random = seededRandom(seed)
  const anyOf = <TValue>(values: readonly [TValue, ...TValue[]]): TValue =>
    values[Math.floor(random() * values.length)] ?? values[0]
  const threads = Array.from({ length: articles }, (_, index) => `mixed-${index}`)
  const place = () => ({ site, thread: `mixed-${Math.floor(random() * articles)}` })
  const counted = threads.map(thread => `thread=${thread}`).join('&')
  const submitted: string[] = []
  const decided: string[] = []
  let shown: string[] = []

  const readQueue = async () => {
    const answer = await taaliq.queue(site, { limit: 50 }, anyOf(moderators))
    if (answer.status === 200) shown = readAnswer(QueuePage, answer).comments.map(({ id }) => id)
    return answer
  }

  const ask = {
    list: () => taaliq.list(place(), { limit: 50 }),
    page: () => taaliq.send({ path: taaliq.threadPath(place()) }),
    counts: () => taaliq.send({ path: `/v1/sites/${site}/counts?${counted}` }),
    submit: async () => {
      const answer = await taaliq.post(place(), sampleComment())
      if (answer.status === 202) submitted.push(readAnswer(Submitted, answer, 202).id)
      return answer
    },
    queue: readQueue,
    decide: async () => {
      if (shown.length === 0) return readQueue()
      const proposed = shown.map(id => ({ id, decision: anyOf(decisions), version: 1 }))
      shown = []
      const answer = await taaliq.decideMany(proposed, { site, person: anyOf(moderators) })
      if (answer.status === 200) {
        const { results } = readAnswer(DecisionResults, answer)
        decided.push(...results.filter(({ status }) => status === 200).map(({ id }) => id))
      }
      return answer
    },
  } satisfies Record<Kind, () => Promise<Answer>>

  return {
    /** The ids of what was acknowledged so far. */
    submitted,
    /** The ids of what was decided so far. */
    decided,
    /** So many requests in an order that the seed decides. */
    plan: (count: number): Kind[] =>
      Array.from({ length: count / blockLength }, () => shuffledBlock(random)).flat(),
    /** `undefined` where no answer came. */
    ask: (kind: Kind): Promise<Answer | undefined> => ask[kind]().catch(() => undefined),
  }
}

const block = [
  ...Array.from({ length: shares.list }, () => 'list' as const),
  ...Array.from({ length: shares.page }, () => 'page' as const),
  ...Array.from({ length: shares.counts }, () => 'counts' as const),
  ...Array.from({ length: shares.submit }, () => 'submit' as const),
  ...Array.from({ length: shares.queue }, () => 'queue' as const),
  ...Array.from({ length: shares.decide }, () => 'decide' as const),
] satisfies Kind[]
const blockLength = block.length

const shuffledBlock = (random: () => number): Kind[] =>
  block
    .map(kind => ({ kind, at: random() }))
    .toSorted((one, other) => one.at - other.at)
    .map(({ kind }) => kind)
