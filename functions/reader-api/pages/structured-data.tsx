import { raw } from 'hono/html'
import type { PublishedComment } from '../../../shared/domain/comment.ts'
import { repliesTo } from '../../../shared/domain/replies-to.ts'
import { jsonInHtml } from '../../../shared/text/json-in-html.ts'
import { commentUrn } from '../comment-urn.ts'
import type { ThreadPageProps } from './thread-page-props.ts'

type StructuredDataProps = ThreadPageProps & { title: string }

/**
 * The thread for search engines, as JSON-LD: a `WebPage` with its comments. Not a `DiscussionForumPosting`: Google wants
 * the author, date and text of the first post for one, and here that is an article of which we know none of them. Each
 * `Comment` has what Google asks of one (author with a name, date, text), and replies lie inside what they answer.
 * https://schema.org/WebPage, https://developers.google.com/search/docs/appearance/structured-data/discussion-forum
 *
 * A data block is not a script (HTML 4.12.1, `type`), so the page's policy need not allow it. An author has no `url`: it
 * would vouch for a reader's link.
 */
export const StructuredData = (props: StructuredDataProps) =>
  props.comments.length === 0 ? null : (
    <script type="application/ld+json">{raw(jsonInHtml(webPage(props)))}</script>
  )

const webPage = ({ site, url, title, threadUrl, threadTitle, comments, count }: StructuredDataProps) => ({
  '@context': 'https://schema.org',
  '@type': 'WebPage',
  url,
  name: title,
  inLanguage: site.locale,
  about: threadUrl && { '@type': 'Article', url: threadUrl, headline: threadTitle, discussionUrl: url },
  commentCount: count,
  comment: conversation(comments, url),
})

const conversation = (comments: readonly PublishedComment[], url: string) => {
  const replies = repliesTo(comments)
  const under = (id: string | undefined): object[] | undefined =>
    replies.get(id)?.map(comment => ({
      '@type': 'Comment',
      '@id': commentUrn(comment.id),
      url: `${url}#comment-${comment.id}`,
      author: { '@type': 'Person', name: comment.name },
      datePublished: comment.createdAt,
      text: comment.content,
      parentItem:
        comment.parentId === null ? undefined : { '@type': 'Comment', '@id': commentUrn(comment.parentId) },
      comment: under(comment.id),
    }))
  return under(undefined)
}
