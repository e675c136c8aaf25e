import { expect, it } from 'vitest'
import { givenReceipt } from '../support/contract/given-receipt.ts'
import { inBatches } from '../support/contract/in-batches.ts'
import { outcomeOf, readProblem } from '../support/contract/read-problem.ts'
import { readOne } from '../support/contract/read-queue.ts'
import { taaliq } from '../support/contract/taaliq.ts'

type Given = Awaited<ReturnType<typeof givenReceipt>>

const readerWins = {
  reader: '200',
  moderator: '409 stale-decision',
  toldToTheModerator: { status: 'trash', version: 2, by: 'author' },
  left: { status: 'trash', version: 2 },
  history: ['submit by author', 'trash by author'],
}

const moderatorWins = {
  reader: '409 stale-decision',
  moderator: '200',
  toldToTheModerator: undefined,
  left: { status: 'approved', version: 2 },
  history: ['submit by author', 'approve by سلمى'],
}

/**
 * A decision reads before it writes and a withdrawal does not: where the moderator has a head start of some requests,
 * the two meet, and either may win.
 */
const race = async ({ id, withdraw }: Given, index: number) => {
  const withdrawLate = async () => {
    for (let asked = 0; asked < index % 5; asked += 1) await taaliq.send({ path: '/healthz' })
    return withdraw()
  }
  const [reader, moderator] = await Promise.all([
    withdrawLate(),
    taaliq.decide(id, { decision: 'approve', version: 1 }, { person: 'moderator' }),
  ])

  const { status, version, events } = await readOne(id)
  const { at: _, ...told } = moderator.status === 409 ? (readProblem(moderator).current ?? {}) : {}
  return {
    reader: outcomeOf(reader),
    moderator: outcomeOf(moderator),
    toldToTheModerator: moderator.status === 409 ? told : undefined,
    left: { status, version },
    history: events.map(({ action, by }) => `${action} by ${by}`),
  }
}

it('gives each of ten comments that are withdrawn and decided on at once one winner and one event', async () => {
  const comments = await inBatches(Array.from({ length: 10 }), 5, () => givenReceipt())

  const races = await inBatches(comments, 1, race)

  expect(races).toEqual(races.map(({ reader }) => (reader === '200' ? readerWins : moderatorWins)))
})
