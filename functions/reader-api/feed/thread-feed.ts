import { v5 } from 'uuid'
import { threadPath } from '../../../shared/contract/thread-path.ts'
import type { PublishedComment } from '../../../shared/domain/comment.ts'
import type { Site, Thread } from '../../../shared/domain/site.ts'
import { messagesFor } from '../../../shared/messages/messages.ts'
import { xml } from '../../../shared/text/xml.ts'
import { feedEntry } from './feed-entry.ts'

export type ThreadFeedProps = {
  site: Pick<Site, 'site' | 'locale' | 'origins'>
  thread: string
  /** What is known of the article; its title and address come from no reader. */
  article: Pick<Thread, 'title' | 'url' | 'changedAt'>
  /** The newest approved comments, newest first. */
  comments: readonly PublishedComment[]
  /** Where the feed is served from, as `https://comments.example`. */
  origin: string
}

/**
 * A thread as an Atom feed (RFC 4287) with its threading (RFC 4685). `updated` is when a comment was last published or
 * taken back, not when the newest one was written: an older one may be approved after it, and a client that goes by
 * `updated` would never see it.
 */
export const threadFeed = ({ site, thread, article, comments, origin }: ThreadFeedProps): string => {
  const { comments: title, staff: staffLabel } = messagesFor(site.locale).thread
  const page = origin + threadPath({ site, thread })
  const feed = `${page}/feed.atom`
  const articleUrl = article.url === undefined ? undefined : URL.parse(article.url)?.href
  const ids = new Set(comments.map(({ id }) => id))
  const replies = Map.groupBy(comments, ({ parentId }) => parentId)
  const entries = comments.map(comment =>
    feedEntry({
      comment,
      page,
      articleUrl,
      parentIsHere: ids.has(comment.parentId ?? ''),
      replies: replies.get(comment.id)?.length ?? 0,
      staffLabel,
    }),
  )
  return xml`<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xmlns:thr="http://purl.org/syndication/thread/1.0" xml:lang="${site.locale}">
<id>${feedId(site, thread)}</id>
<title>${article.title === undefined ? title : `${title}: ${article.title}`}</title>
<updated>${changedAt(article, comments)}</updated>
<link rel="self" type="application/atom+xml" href="${feed}"/>
<link rel="alternate" type="text/html" href="${page}"/>
<link rel="replies" type="application/atom+xml" href="${feed}"/>
${articleUrl === undefined ? undefined : xml`<link rel="related" type="text/html" href="${articleUrl}"/>\n`}${entries}</feed>
`.xml
}

/** By the publisher's own address (RFC 9562 5.5), so that it outlives a move of the API (RFC 4287 4.2.6.1). */
const feedId = ({ site, origins }: ThreadFeedProps['site'], thread: string): string =>
  `urn:uuid:${v5(`${origins.at(0)}/#taaliq/${site}/${encodeURIComponent(thread)}`, v5.URL)}`

/** An empty feed must have a time too (RFC 4287 4.1.1), and always the same one. */
const neverChanged = '1970-01-01T00:00:00.000Z'

/** No earlier than any entry's. */
const changedAt = (
  { changedAt: told = neverChanged }: ThreadFeedProps['article'],
  comments: readonly PublishedComment[],
): string => [told, ...comments.map(({ createdAt }) => createdAt)].toSorted().at(-1) ?? told
