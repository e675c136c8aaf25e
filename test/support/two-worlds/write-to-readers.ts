import { bounceOf, complaintOf, deliveryOf, notificationsOf } from '../feedback/ses-events.ts'
import type { World } from '../world/open-world.ts'
import { idOf } from './id-of.ts'
import type { Readers } from './readers.ts'

const article = { site: 'daily', thread: 'article-1' }

/**
 * What readers asked to be told: the question first, every press of its page, answers, letters that fail, and what comes
 * back of them. It asks as often whether or not a letter went out: that depends on who is one person.
 */
export const writeToReaders = async (
  world: World,
  { karim, laylaAgain, omar }: Readers,
  { held, shown }: { held: string; shown: string },
): Promise<void> => {
  await sweepLater(world)
  const [first, second] = [pathOf(world, shown), pathOf(world, held)]
  for (const path of [first, second, '/v1/subscriptions/forged']) await world.ask({ path })
  await world.choose(second, { 'List-Unsubscribe': 'One-Click' })
  await world.choose(second, { choice: 'vanish' })
  await world.choose(first, { choice: 'thread' })
  await world.choose(first, { choice: 'resume', scope: 'thread' })
  await world.choose(first, { choice: 'confirm' })
  for (const as of ['salma', 'yusuf', 'huda']) await world.show('daily', as, held)

  await answer(world, karim, held, 'جواب')
  await answer(world, laylaAgain, held, 'جواب آخر')
  for (const { to } of world.mails) world.unreachable.add(to)
  await sweepLater(world)
  world.unreachable.clear()
  await sweepLater(world)

  const late = { name: 'عمر', email: omar, content: 'أسأل مرة أخرى', notifyReplies: true }
  const asked = idOf(await world.submit(article, late))
  await world.decide('daily', 'salma', asked, { decision: 'approve', version: 1 })
  await sweepLater(world)
  for (const comment of [held, shown, asked]) {
    const tags = { kind: 'confirmation', owed: 'published', comment }
    await world.hear(notificationsOf(deliveryOf(tags), bounceOf(tags), complaintOf(tags), '{'))
    for (const as of ['yusuf', 'salma', 'huda'])
      await world.ask({ path: `/v1/moderation/sites/daily/comments/${comment}/mails`, as })
  }
}

/** Where the letter about a comment leads, if one went out. */
const pathOf = ({ mails }: World, comment: string): string => {
  const { unsubscribeUrl = 'https://comments.example/v1/subscriptions/unsent' } =
    mails.find(({ tags }) => tags['comment'] === comment) ?? {}
  return new URL(unsubscribeUrl).pathname
}

const sweepLater = async (world: World): Promise<void> => {
  world.pass(5 * 60)
  await world.sweep()
}

const answer = async (world: World, email: string, parentId: string, content: string): Promise<void> => {
  const id = idOf(await world.submit(article, { name: 'كريم', email, content, parentId }))
  await world.decide('daily', 'salma', id, { decision: 'approve', version: 1 })
}
