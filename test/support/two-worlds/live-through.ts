import { vi } from 'vitest'
import type { Mail } from '../../../shared/domain/mail-ports.ts'
import { openLocalDatabase } from '../database/open-local-database.ts'
import { type Item, readItems } from '../database/read-items.ts'
import type { Answer } from '../world/ask.ts'
import { capturePrinted } from '../world/capture-printed.ts'
import { openWorld } from '../world/open-world.ts'
import { stillClock } from '../world/still-clock.ts'
import { createIds } from '../world/world-ids.ts'
import { actFromMail } from './act-from-mail.ts'
import { foundThePaper } from './found-the-paper.ts'
import { lookAtAuthors } from './look-at-authors.ts'
import { mailModerators } from './mail-moderators.ts'
import { moderateEverything } from './moderate-everything.ts'
import { readEverything } from './read-everything.ts'
import type { Readers } from './readers.ts'
import { replyAndRetract } from './reply-and-retract.ts'
import { submitEverywhere } from './submit-everywhere.ts'
import { submitInVain } from './submit-in-vain.ts'
import { withdrawInTime } from './withdraw-in-time.ts'
import { writeToReaders } from './write-to-readers.ts'

/** All that a world answered, mailed, printed and kept. */
export type Lived = {
  readonly answers: readonly Answer[]
  /** To moderators. */
  readonly mails: readonly Mail[]
  /** To readers. */
  readonly letters: readonly Mail[]
  readonly printed: readonly string[]
  readonly kept: Readonly<Record<'comments' | 'authors' | 'ephemera', readonly Item[]>>
}

/** Lives through the same days, whoever the readers are. */
export const liveThrough = async (readers: Readers): Promise<Lived> => {
  const database = await openLocalDatabase()
  try {
    const { clock, pass } = stillClock()
    const { lines, ...paper } = capturePrinted()
    const world = openWorld(database, { clock, pass, newId: createIds(), ...paper })
    await foundThePaper(world)
    const { held, shown } = await submitEverywhere(world, readers)
    await submitInVain(world, readers, held)
    await mailModerators(world)
    await moderateEverything(world)
    await lookAtAuthors(world, readers, { held, shown })
    await replyAndRetract(world, readers, shown)
    await withdrawInTime(world, readers)
    await mailModerators(world)
    await actFromMail(world)
    await writeToReaders(world, readers, { held, shown })
    await readEverything(world)

    const { client, tables } = database
    return {
      answers: world.answers,
      mails: inOrder(world.mails.filter(({ tags }) => tags['kind'] === 'waiting')),
      letters: inOrder(world.mails.filter(({ tags }) => tags['kind'] !== 'waiting')),
      printed: lines,
      kept: {
        comments: await readItems(client, tables.comments),
        authors: await readItems(client, tables.authors),
        ephemera: await readItems(client, tables.ephemera),
      },
    }
  } finally {
    vi.restoreAllMocks()
    vi.unstubAllEnvs()
    vi.useRealTimers()
    await database.close()
  }
}

/** Mails that go out side by side may be kept in any order. */
const inOrder = (mails: readonly Mail[]): Mail[] =>
  mails.toSorted((one, other) => (orderOf(one) < orderOf(other) ? -1 : 1))

const orderOf = ({ to: _to, ...mail }: Mail): string => JSON.stringify(mail)
