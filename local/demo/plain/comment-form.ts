import { html } from 'hono/html'
import { library } from '../articles/library.ts'
import type { CommentSectionProps } from './comment-section.ts'
import { commentsPath } from './comments-path.ts'

/** The form a publisher's own theme prints; it posts straight to the API and comes back by a redirect. */
export const commentForm = ({ publicUrl, comments, replyTo, messages: { thread } }: CommentSectionProps) => {
  const parent = comments?.comments.find(({ id }) => id === replyTo)
  const [before, after] = thread.leaveReply.split('{name}')
  return html`<form method="post" action="${publicUrl}${commentsPath}" novalidate aria-labelledby="reply-title">
<h3 id="reply-title">${parent ? html`${before}<bdi>${parent.name}</bdi>${after}` : thread.leaveComment}</h3>
${parent ? html`<p><a href="/demo/plain/#taaliq">${thread.cancelReply}</a></p><input type="hidden" name="parentId" value="${parent.id}">` : ''}
<p class="quiet" id="email-notes">${thread.addressSentence}</p>
<p><label for="content">${thread.content} <span aria-hidden="true">*</span></label>
<textarea id="content" name="content" rows="7" placeholder=" " required></textarea></p>
<div class="pair">
<p><label for="name">${thread.name} <span aria-hidden="true">*</span></label>
<input id="name" name="name" placeholder=" " autocomplete="name" required></p>
<p><label for="email">${thread.email} <span aria-hidden="true">*</span></label>
<input id="email" name="email" type="email" dir="ltr" autocomplete="email" aria-describedby="email-notes" required></p>
</div>
<p><label for="website">${thread.website}</label>
<input id="website" name="website" type="url" dir="ltr" autocomplete="url"></p>
<input type="hidden" name="pageUrl" value="${publicUrl}/demo/plain/">
<input type="hidden" name="pageTitle" value="${library.title}">
<p class="send"><button type="submit">${thread.submit}</button> <span class="quiet">${thread.moderated}</span></p>
</form>`
}
