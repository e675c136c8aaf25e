import { type LocalDatabase, openLocalDatabase } from '../database/open-local-database.ts'
import { idOf } from '../two-worlds/id-of.ts'
import { openWorld } from '../world/open-world.ts'
import { createIds } from '../world/world-ids.ts'

const begins = Date.parse('2040-03-01T08:00:00.000Z')

/** A site that holds everything, with its people, in a database of one's own; a minute passes before each comment. */
export const openNewsroom = async () => {
  const database: LocalDatabase = await openLocalDatabase()
  const logged: string[] = []
  let now = begins
  let secondsALook = 0
  const pass = (seconds: number): void => {
    now += seconds * 1000
  }
  const clock = () => {
    pass(secondsALook)
    return new Date(now)
  }
  const world = openWorld(database, {
    clock,
    pass,
    newId: createIds(),
    log: { info: () => undefined, error: message => logged.push(message) },
    count: () => undefined,
    tell: () => undefined,
  })
  for (const [site, rules] of sites) {
    const origins = ['https://daily.example']
    await world.createSite({ site, locale: 'ar', origins, publishes: 'held', ...rules })
    for (const [role, name] of people)
      await world.invite(site, { email: `${role}@daily.example`, name, role, locale: 'ar' })
  }

  let submitted = 0
  const submit = async (site = 'daily') => {
    world.pass(60)
    submitted += 1
    const fields = { name: 'أمل', email: 'amal@example.com', content: `تعليق ${submitted}` }
    return world.submit({ site, thread: 'article-1' }, fields)
  }

  return {
    ...world,
    database,
    clock,
    logged,
    /** From now on time passes with every look at the clock. */
    slowDown: (seconds: number): void => {
      secondsALook = seconds
    },
    givenHeld: async (site?: string): Promise<string> => idOf(await submit(site)),
    givenReceipt: submit,
    close: database.close,
  }
}

export type Newsroom = Awaited<ReturnType<typeof openNewsroom>>

const sites = [
  ['daily', {}],
  ['weekly', {}],
  ['busy', {}],
  ['wordy', {}],
  ['forgetful', { keepsRefusedDays: 30 }],
  ['passing', { closesAfterDays: 7 }],
] as const

const people = [
  ['moderator', 'سلمى'],
  ['admin', 'ليلى'],
  ['viewer', 'هدى'],
] as const
