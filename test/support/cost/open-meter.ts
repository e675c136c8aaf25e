import { gzipSync } from 'node:zlib'
import { vi } from 'vitest'
import type { Measured } from '../../../infra/cost/measured.ts'
import { isCompressible } from '../../../local/edge/encode.ts'
import { openLocalDatabase } from '../database/open-local-database.ts'
import { idOf } from '../two-worlds/id-of.ts'
import type { Answer } from '../world/ask.ts'
import { capturePrinted } from '../world/capture-printed.ts'
import { openWorld } from '../world/open-world.ts'
import { stillClock } from '../world/still-clock.ts'
import { createIds } from '../world/world-ids.ts'
import { measuredComment, measuredThread } from './measured-comment.ts'
import { tellCapacity } from './tell-capacity.ts'

export type Spent = Omit<Measured, 'runs'>

/** All functions over one database, with a meter: what each thing that is done takes. Nothing in it is left to chance. */
export const openMeter = async () => {
  const database = await openLocalDatabase()
  const { clock, pass } = stillClock()
  const { lines, ...paper } = capturePrinted()
  const taken = { calls: 0, rru: 0, wru: 0 }
  const connect = () => {
    const client = database.connect()
    client.middlewareStack.use(
      tellCapacity(({ rru, wru }) => {
        taken.calls += 1
        taken.rru += rru
        taken.wru += wru
      }),
    )
    return client
  }
  const world = openWorld({ ...database, connect }, { clock, pass, newId: createIds(), ...paper })

  const measure = async (act: () => Promise<unknown>): Promise<Spent> => {
    Object.assign(taken, { calls: 0, rru: 0, wru: 0 })
    const before = { lines: lines.length, mails: world.mails.length, answers: world.answers.length }
    await act()
    return {
      ...taken,
      bytes: sum(world.answers.slice(before.answers).map(sentBytes)),
      logBytes: upTo(50, Buffer.byteLength(lines.slice(before.lines).join(''))),
      mails: world.mails.length - before.mails,
    }
  }

  let written = 1000
  return {
    world,
    database,
    measure,
    sweepLater: (seconds: number): Promise<Spent> => {
      pass(seconds)
      return measure(world.sweep)
    },
    /** A comment by somebody who wrote none before, a while after the last; its id. */
    write: async (site: 'daily' | 'open', more: object = {}): Promise<string> => {
      written += 1
      pass(31)
      const comment = { ...measuredComment(written), ...more }
      const sent = { key: `key-${written}`, from: `203.0.113.${written % 250}` }
      return idOf(await world.submit({ site, thread: measuredThread }, comment, sent))
    },
    approve: (id: string) => world.decide('daily', 'salma', id, { decision: 'approve', version: 1 }),
    close: async () => {
      vi.restoreAllMocks()
      vi.unstubAllEnvs()
      vi.useRealTimers()
      await database.close()
    },
  }
}

export type Meter = Awaited<ReturnType<typeof openMeter>>

const exactBelow = 1000

/** From there on rounded up: gzip differs by some bytes from one release of zlib to the next. */
const sentBytes = ({ asked, status, headers, body: text }: Answer): number => {
  const body = Buffer.from(asked.startsWith('HEAD ') ? '' : text)
  if (body.length < exactBelow) return body.length
  const isSmaller = isCompressible({ status, headers: Object.fromEntries(headers), body })
  return upTo(100, isSmaller ? gzipSync(body).length : body.length)
}

const upTo = (step: number, count: number): number => Math.ceil(count / step) * step

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0)
