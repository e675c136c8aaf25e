import * as v from 'valibot'
import { CommentPage } from '../contract/schemas/comment-page.ts'
import type { Answer } from '../world/ask.ts'
import type { World } from '../world/open-world.ts'
import type { Place } from '../world/requests.ts'

const places = [
  { site: 'daily', thread: 'article-1' },
  { site: 'daily', thread: 'مقال-طويل' },
  { site: 'open', thread: 'article-1' },
  { site: 'strict', thread: 'nobody-wrote' },
]

/** Everything that is public: lists from cursor to cursor, pages, feeds, counts, and what only protocols ask for. */
export const readEverything = async (world: World): Promise<void> => {
  for (const place of places) {
    for (const order of ['oldest', 'newest'])
      await world.everyPage(query => world.list(place, { order, limit: 2, ...query }))
    await world.page(place)
    await followFeed(world, place)
    await readOn(world, place)
    await world.counts(
      place.site,
      places.map(({ thread }) => thread),
    )
  }

  const etag = etagOf(await world.list({ site: 'open', thread: 'article-1' }))
  await world.list({ site: 'open', thread: 'article-1' }, {}, { 'if-none-match': etag })
  await world.list({ site: 'open', thread: 'article-1' }, { cursor: 'AZAZAZAZ' })
  const path = '/v1/sites/open/threads/article-1/comments'
  const preflight = { origin: 'https://daily.example', 'access-control-request-method': 'POST' }
  await world.ask({ method: 'OPTIONS', path, headers: preflight })
  await world.ask({ method: 'HEAD', path })
  await world.ask({ method: 'PUT', path })
  await world.ask({ path: '/v1/openapi.json' })
  await world.ask({ path: '/v1/nowhere' })
}

/** A feed reader's two visits: between them nothing was published. */
const followFeed = async (world: World, place: Place): Promise<void> => {
  await world.feed(place, { 'if-none-match': etagOf(await world.feed(place)) })
}

const etagOf = ({ headers }: Answer): string => headers.find(([name]) => name === 'etag')?.[1] ?? ''

/** The page's next part, and its form that answers somebody. */
const readOn = async (world: World, place: Place): Promise<void> => {
  const { body } = await world.list(place, { limit: 1 })
  const { comments, nextCursor } = v.parse(CommentPage, JSON.parse(body))
  for (const { id } of comments) await world.page(place, { replyTo: id, taaliq: 'pending' })
  if (nextCursor !== null) await world.page(place, { cursor: nextCursor, limit: 1 })
}
