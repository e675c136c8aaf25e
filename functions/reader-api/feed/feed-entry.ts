import type { PublishedComment } from '../../../shared/domain/comment.ts'
import { type Xml, xml } from '../../../shared/text/xml.ts'
import { commentUrn } from '../comment-urn.ts'

type FeedEntryProps = {
  comment: PublishedComment
  /** The thread's page. */
  page: string
  articleUrl: string | undefined
  /** Whether the answered comment has an entry in this feed. */
  parentIsHere: boolean
  replies: number
  /** What staff are called in the site's language. */
  staffLabel: string
}

/**
 * A comment as an Atom entry. Its text changes only where a moderator edits it (RFC 4287 4.2.15). Of its author the feed
 * knows the name and the website: there is no `email` (RFC 4287 3.2.3), nor anything made from one.
 *
 * `thr:total` is exact although the feed is cut: whatever answers an entry is newer than it, hence in the feed too.
 */
export const feedEntry = (props: FeedEntryProps): Xml => {
  const { id, name, website, content, createdAt, editedAt = createdAt, staff } = props.comment
  const uri = website === undefined ? undefined : URL.parse(website)?.href
  return xml`<entry>
<id>${commentUrn(id)}</id>
<title>${name}</title>
<author><name>${name}</name>${uri === undefined ? undefined : xml`<uri>${uri}</uri>`}</author>
${staff ? xml`<category term="staff" label="${props.staffLabel}"/>\n` : undefined}<published>${createdAt}</published>
<updated>${editedAt}</updated>
<link rel="alternate" type="text/html" href="${onNewestPage(props.page, id)}"/>
${inReplyTo(props)}<thr:total>${props.replies}</thr:total>
<content type="text">${content}</content>
</entry>
`
}

/**
 * What is answered (RFC 4685 3): a comment, or the article where its address is known, which then is its id too.
 * A comment that has left the feed is named but not linked: its page may be any.
 */
const inReplyTo = ({ comment, page, articleUrl, parentIsHere }: FeedEntryProps): Xml | undefined => {
  const { parentId } = comment
  if (parentId === null)
    return articleUrl === undefined
      ? undefined
      : xml`<thr:in-reply-to ref="${articleUrl}" href="${articleUrl}" type="text/html"/>\n`
  const href = xml` href="${onNewestPage(page, parentId)}" type="text/html"`
  return xml`<thr:in-reply-to ref="${commentUrn(parentId)}"${parentIsHere ? href : undefined}/>\n`
}

/** The thread's page begins with the oldest; the newest first, it shows at least what the feed does. */
const onNewestPage = (page: string, id: string): string => `${page}?order=newest#comment-${id}`
