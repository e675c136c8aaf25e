import { createInterruption, type Instead } from './interruption.ts'
import type { OutageRoom } from './open-outage-room.ts'

type Moment = {
  /** What the mailer was about to ask of the store. */
  before: string
  mails: number
  outcome: string | undefined
  /** What else is still owed to this person, or for ever in the index. */
  isDue: boolean
}

type Happening = (id: string) => Instead

const mostMoments = 40

/**
 * Once for each call that the mailer makes of the store for one mail: lets something else happen just there, and tells how
 * the mail stands when all has settled. `given` is told of the debt and of whom it is owed to, `afterwards` happens when the
 * mailer is done.
 */
export const atEveryMoment = async (
  room: OutageRoom,
  happening: Happening,
  {
    given,
    afterwards,
  }: {
    given?: (id: string, name: string) => Promise<unknown>
    afterwards?: (id: string) => Promise<unknown>
  } = {},
): Promise<Moment[]> => {
  const interruption = createInterruption()
  const client = room.database.connect()
  client.middlewareStack.use(interruption.plugin())
  const mailer = room.mailerOver(client)
  const moments: Moment[] = []

  for (let moment = 0; moment < mostMoments; moment += 1) {
    people += 1
    const name = `person${people}`
    const [owed = ''] = await room.oweMails([name])
    const id = owed.slice(0, owed.indexOf('#'))
    await given?.(id, name)
    room.pass(61)
    interruption.plan(moment, happening(id))
    await mailer({ owed: true }).catch(() => undefined)
    if (!interruption.isOver()) {
      await room.liveThrough(10)
      return moments
    }
    const before = `${moment}: ${interruption.commands[moment]}`
    await room.liveThrough(10)
    await afterwards?.(id)
    await room.liveThrough(10)
    const standing = (await room.standings()).get(owed)
    moments.push({
      before,
      mails: room.office.taken().filter(name => name === owed).length,
      outcome: standing?.outcome,
      isDue: standing?.dueSk !== undefined,
    })
  }
  throw new Error('a sweep without an end')
}

let people = 0
