import * as v from 'valibot'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { verifySite } from '../support/audit/verify-site.ts'
import { openCommentsTable } from '../support/budgets/open-comments-table.ts'
import { type Client, createClient } from '../support/contract/create-client.ts'
import { inBatches } from '../support/contract/in-batches.ts'
import { readAnswer } from '../support/contract/read-answer.ts'
import { readProblem } from '../support/contract/read-problem.ts'
import { sampleComment } from '../support/contract/sample-comment.ts'
import { ModeratedComment } from '../support/contract/schemas/moderated-comment.ts'
import { Submitted } from '../support/contract/schemas/submitted.ts'
import { uniqueThread } from '../support/contract/unique.ts'
import { readHeld } from '../support/faults/read-held.ts'
import { readPublic } from '../support/faults/read-public.ts'
import { type RunningTwin, startTwin } from '../support/start-twin.ts'

const many = 200
const moderator = { person: 'moderator', name: 'سلمى', decision: 'approve', status: 'approved' } as const
const second = { person: 'second', name: 'يوسف', decision: 'spam', status: 'spam' } as const

let twin: RunningTwin
let taaliq: Client

beforeAll(async () => {
  twin = await startTwin()
  taaliq = createClient(twin.url)
})

afterAll(() => twin?.close())

const givenHeld = async (thread: string, count: number): Promise<string[]> => {
  const comments = Array.from({ length: count }, () => sampleComment())
  return inBatches(
    comments,
    8,
    async comment => readAnswer(Submitted, await taaliq.post({ thread }, comment), 202).id,
  )
}

it('gives each of 200 comments that two moderators decide at once one winner, and tells the other who', async () => {
  const thread = uniqueThread()
  const ids = await givenHeld(thread, many)

  const duels = await Promise.all(
    ids.map(id =>
      Promise.all(
        [moderator, second].map(async ({ person, decision }) => ({
          person,
          answer: await taaliq.decide(id, { decision, version: 1 }, { person }),
        })),
      ),
    ),
  )

  const outcomes = duels.map(duel => {
    const won = duel.find(({ answer }) => answer.status === 200)
    const lost = duel.find(({ answer }) => answer.status === 409)
    const { by, status, version } = lost ? (readProblem(lost.answer).current ?? {}) : {}
    return { winner: won?.person, loser: lost?.person, told: { by, status, version } }
  })
  const wonBy = (winner: typeof moderator | typeof second, loser: string) => ({
    winner: winner.person,
    loser,
    told: { by: winner.name, status: winner.status, version: 2 },
  })
  const expected = outcomes.map(({ winner }) =>
    winner === 'moderator' ? wonBy(moderator, 'second') : wonBy(second, 'moderator'),
  )
  expect(outcomes).toEqual(expected)
  const { count, comments } = await readPublic(taaliq, thread)
  const approved = ids.filter((_, index) => outcomes[index]?.winner === 'moderator')
  expect(comments.map(({ id }) => id).toSorted()).toEqual(approved.toSorted())
  expect(count).toBe(approved.length)
})

it('counts exactly while 100 comments are approved and another 100 retracted at once', async () => {
  const thread = uniqueThread()
  const ids = await givenHeld(thread, many)
  const retracted = ids.slice(0, many / 2)
  await taaliq.decideMany(retracted.map(id => ({ id, decision: 'approve', version: 1 })))

  const decisions = ids.map((id, index) =>
    index < many / 2
      ? taaliq.decide(id, { decision: 'trash', version: 2 }, { person: 'moderator' })
      : taaliq.decide(id, { decision: 'approve', version: 1 }, { person: 'second' }),
  )
  const answers = (await Promise.all(decisions)).map(answer => readAnswer(ModeratedComment, answer))

  expect(answers.map(({ id }) => id)).toEqual(ids)
  const { count, comments } = await readPublic(taaliq, thread)
  expect(comments.map(({ id }) => id).toSorted()).toEqual(ids.slice(many / 2).toSorted())
  expect(count).toBe(many / 2)
})

it('takes the comments of 200 readers who write on one article at the same moment', async () => {
  const thread = uniqueThread()
  const comments = Array.from({ length: many }, () => sampleComment())

  const answers = await Promise.all(comments.map(comment => taaliq.post({ site: 'strict', thread }, comment)))

  const ids = answers.map(answer => readAnswer(Submitted, answer, 202).id)
  const held = (await readHeld(taaliq, 'strict')).filter(comment => comment.thread.id === thread)
  expect(held.map(({ id }) => id).toSorted()).toEqual(ids.toSorted())
  expect(held.map(({ content }) => content).toSorted()).toEqual(
    comments.map(({ content }) => content).toSorted(),
  )
})

it('makes one comment of 100 posts that carry one key at once, and answers each the same', async () => {
  const thread = uniqueThread()
  const comment = sampleComment()
  const headers = { 'idempotency-key': `key-${thread}` }

  const answers = await Promise.all(
    Array.from({ length: 100 }, () => taaliq.post({ thread }, comment, { headers })),
  )

  const [first] = answers.map(answer => readAnswer(Submitted, answer, 202))
  expect(new Set(answers.map(({ text }) => text)).size).toBe(1)
  expect(answers.filter(answer => answer.headers['idempotent-replayed'] === undefined)).toHaveLength(1)
  const held = (await readHeld(taaliq)).filter(waiting => waiting.thread.id === thread)
  expect(held.map(({ id }) => id)).toEqual([v.parse(Submitted, first).id])
})

it('publishes exactly what it counts where 100 readers publish on one article at once', async () => {
  const thread = uniqueThread()
  const comments = Array.from({ length: 100 }, () => sampleComment())

  const answers = await Promise.all(comments.map(comment => taaliq.post({ site: 'open', thread }, comment)))

  expect(answers.filter(({ status }) => status !== 201 && status !== 202)).toEqual([])
  const published = answers.filter(({ status }) => status === 201).length
  const { count, comments: shown } = await readPublic(taaliq, thread, 'open')
  expect({ count, shown: shown.length }).toEqual({ count: published, shown: published })
})

it('leaves the audit of all these races intact', async () => {
  const table = await openCommentsTable(twin)

  expect(await verifySite(table)).toMatchObject({ breaks: [] })
})
