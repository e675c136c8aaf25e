import * as v from 'valibot'
import { vi } from 'vitest'
import { createClient } from '../contract/create-client.ts'
import { inBatches } from '../contract/in-batches.ts'
import { readAnswer } from '../contract/read-answer.ts'
import { readMails } from '../contract/read-mails.ts'
import { sampleComment } from '../contract/sample-comment.ts'
import { CapacityCalls } from '../contract/schemas/capacity-calls.ts'
import type { SentMail } from '../contract/schemas/sent-mails.ts'
import { Submitted } from '../contract/schemas/submitted.ts'
import { uniqueThread } from '../contract/unique.ts'
import { startTwin } from '../start-twin.ts'
import { letMinutesPass } from './let-minutes-pass.ts'
import { mailerAtRest } from './mailer-at-rest.ts'
import { openDatabase } from './open-database.ts'
import { readHeld } from './read-held.ts'

const patience = { timeout: 30_000, interval: 25 }

/** A twin as its moderators live with it: readers write, the mailer works, time passes, mail arrives. */
export const openNewsroom = async () => {
  const twin = await startTwin()
  const taaliq = createClient(twin.url)
  const database = await openDatabase(twin)
  let alreadyRead = 0

  const mails = async (): Promise<SentMail[]> => (await readMails(taaliq)).slice(alreadyRead)

  /** What the mailer asked of the database since `afterMailer` last began. */
  const mailerCalls = async () => {
    const { calls } = readAnswer(CapacityCalls, await taaliq.send({ path: '/local/capacity' }))
    return calls.filter(call => call.function === 'mailer')
  }

  const hold = async (site = 'demo') =>
    readAnswer(Submitted, await taaliq.post({ site, thread: uniqueThread() }, sampleComment()), 202)

  const sweep = async (): Promise<void> => {
    readAnswer(Ran, await taaliq.send({ method: 'POST', path: '/local/schedules/run' }))
  }

  return {
    twin,
    taaliq,
    database,
    mailerCalls,
    hold,
    sweep,

    holdSeveral: (count: number) => inBatches(Array.from({ length: count }), 8, () => hold()),

    /** Does what nudges the mailer, and waits until the mailer has handled a nudge. */
    afterMailer: async <TDone>(work: () => Promise<TDone>): Promise<TDone> => {
      await taaliq.send({ method: 'DELETE', path: '/local/capacity' })
      const done = await work()
      await vi.waitUntil(async () => (await mailerCalls()).length > 0, patience)
      await mailerAtRest(twin)
      return done
    },

    /** So much later, the sweeper comes round. */
    minutesLater: async (minutes: number): Promise<void> => {
      await mailerAtRest(twin)
      await letMinutesPass(database, minutes)
      await sweep()
    },

    /** Who was written to since `startAfresh`, with the subjects of their mails in order. */
    told: async (): Promise<Record<string, string[]>> => {
      const byPerson = Map.groupBy(await mails(), ({ to }) => to.join())
      return Object.fromEntries(
        [...byPerson].map(([person, letters]) => [person, letters.map(({ subject }) => subject)]),
      )
    },

    /** How long after this comment came the last mail so far was taken by SES. */
    millisecondsToLastMail: async ({ createdAt }: { createdAt: string }): Promise<number> => {
      const arrived = (await mails()).map(({ at }) => new Date(at).getTime())
      return Math.max(...arrived) - new Date(createdAt).getTime()
    },

    /** Nothing waits, everybody may be written to at once, and earlier mail does not count. */
    startAfresh: async (): Promise<void> => {
      for (const site of ['demo', 'strict', 'open']) {
        const held = await readHeld(taaliq, site)
        const decisions = held.map(({ id, version }) => ({ id, version, decision: 'trash' }))
        if (decisions.length > 0) await taaliq.decideMany(decisions, { site })
      }
      await mailerAtRest(twin)
      await letMinutesPass(database, 60)
      alreadyRead = (await readMails(taaliq)).length
    },

    close: () => twin.close(),
  }
}

export type Newsroom = Awaited<ReturnType<typeof openNewsroom>>

const Ran = v.object({ ran: v.array(v.string()) })
