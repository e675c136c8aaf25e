import type { Meter } from './open-meter.ts'

const waitingComments = 20

/** A moderator is told what waits, looks at it and decides; the settings have to be read anew. */
export const measureModeration = async ({ world, measure, write, approve, sweepLater }: Meter) => {
  const waiting: string[] = []
  while (waiting.length < waitingComments) waiting.push(await write('daily'))
  const [decided = ''] = waiting
  const mail = await measure(() => world.nudge({ site: 'daily' }))
  const nudge = await measure(() => world.nudge({ site: 'daily' }))
  const busyMinute = await sweepLater(61)
  const queue = await measure(() => world.queue('daily', 'salma', { limit: 50 }))
  const claim = await measure(() => world.claim('daily', 'salma', { ids: waiting.slice(0, 3) }))
  const decision = await measure(() => approve(decided))
  return {
    spent: {
      'a mail to a moderator': mail,
      'a nudge': nudge,
      'a minute while something waits': busyMinute,
      'a queue page': queue,
      'a claim of 3 comments': claim,
      'a decision': decision,
    },
    decided,
  }
}
