import { bounceOf, notificationsOf } from '../feedback/ses-events.ts'
import type { World } from '../world/open-world.ts'
import type { Meter } from './open-meter.ts'

/** What commenters are owed: the question whether it is they, then a letter, and one that comes back. */
export const measureMails = async ({ world, measure, write, approve, sweepLater }: Meter) => {
  const asked = { email: 'amal@mail.example', notifyReplies: true }
  const first = await write('daily', asked)
  const owing = await measure(() => approve(first))
  const question = await sweepLater(120)
  await world.choose(pathOf(world), { choice: 'confirm' })
  await approve(await write('daily', asked))
  const letter = await sweepLater(120)
  const tags = { kind: 'published', owed: 'published', comment: first }
  const bounce = await measure(() => world.hear(notificationsOf(bounceOf(tags))))
  return {
    'a decision that owes a mail': owing,
    'a question to a commenter': question,
    'a letter to a commenter': letter,
    'a bounce': bounce,
  }
}

const pathOf = ({ mails }: World): string => new URL(mails.at(-1)?.unsubscribeUrl ?? '').pathname
