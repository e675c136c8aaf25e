import * as v from 'valibot'
import { CommentPage } from '../contract/schemas/comment-page.ts'
import type { World } from '../world/open-world.ts'
import { idOf } from './id-of.ts'
import type { Readers } from './readers.ts'

const thread = 'مقال-طويل'

/** Replies to what is public, and to what no longer is. `shown` was published at once. */
export const replyAndRetract = async (
  world: World,
  { laylaAgain, karim, sami }: Readers,
  shown: string,
): Promise<void> => {
  const parentId = await firstPublished(world)
  const reply = { name: 'كريم', email: karim, content: 'رد', parentId }
  const answered = idOf(await world.submit({ site: 'daily', thread }, reply))
  await world.decide('daily', 'salma', answered, { decision: 'approve', version: 1 })
  await world.decide('daily', 'salma', parentId, { decision: 'hold', version: 2 })
  await world.submit({ site: 'daily', thread }, { ...reply, email: sami, content: 'رد متأخر' })
  await world.submit({ site: 'daily', thread }, { name: 'سامي', email: sami, content: 'ما زال ينتظر' })
  await world.show('daily', 'salma', answered)
  await world.show('daily', 'salma', parentId)

  await world.decide('open', 'salma', shown, { decision: 'spam', version: 1 })
  await world.submit(
    { site: 'open', thread: 'article-1' },
    { name: 'Layla', email: laylaAgain, content: 'Why?', parentId: shown },
  )
  await world.submitForm(
    { site: 'open', thread: 'article-1' },
    { name: 'Layla', email: laylaAgain, content: 'Why?', parentId: shown },
  )
}

const firstPublished = async (world: World): Promise<string> => {
  const { body } = await world.list({ site: 'daily', thread }, { limit: 1 })
  return v.parse(v.string(), v.parse(CommentPage, JSON.parse(body)).comments.at(0)?.id)
}
