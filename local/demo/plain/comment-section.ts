import { html } from 'hono/html'
import { fill } from '../../../shared/messages/fill.ts'
import type { Messages } from '../../../shared/messages/messages.ts'
import { plural } from '../../../shared/messages/plural.ts'
import { timeInWords } from '../../../shared/messages/time-in-words.ts'
import { commentForm } from './comment-form.ts'
import type { Comments } from './fetch-comments.ts'

export type CommentSectionProps = {
  publicUrl: string
  comments: Comments | undefined
  notice: 'pending' | 'published' | undefined
  replyTo: string | undefined
  messages: Messages
}

type PublicComment = Comments['comments'][number]

export const commentSection = (props: CommentSectionProps) => {
  const { comments, notice, messages } = props
  const { thread } = messages
  return html`<section class="comments-area" id="comments" aria-labelledby="comments-title">
<h2 id="comments-title">${comments?.count ? plural(messages, thread.count, comments.count) : thread.comments}</h2>
${commentList(props)}
<div id="taaliq">
${notice ? html`<p class="notice" role="status">${thread.notices[notice]}</p>` : ''}
${comments?.closed ? html`<p class="quiet">${thread.closed}</p>` : commentForm(props)}
</div>
</section>`
}

const commentList = ({ comments, messages }: CommentSectionProps) => {
  if (!comments) return html`<p class="quiet">${messages.problems.unavailable}</p>`
  if (comments.comments.length === 0) return html`<p class="quiet">${messages.thread.empty}</p>`
  return html`<ol class="comment-list">${comments.comments.map(comment => commentItem(comment, comments.comments, messages))}</ol>`
}

const commentItem = (comment: PublicComment, all: PublicComment[], messages: Messages) => {
  const { id, name, website, content, createdAt, staff, parentId } = comment
  const { thread } = messages
  const parent = all.find(other => other.id === parentId)
  return html`<li><article id="comment-${id}" aria-labelledby="name-${id}">
<header><b id="name-${id}">${
    website
      ? html`<a href="${website}" rel="nofollow ugc noopener noreferrer"><bdi>${name}</bdi></a>`
      : html`<bdi>${name}</bdi>`
  }</b>${staff ? html` <span class="staff">${thread.staff}</span>` : ''}
<a class="when" href="#comment-${id}"><time datetime="${createdAt}">${timeInWords(messages, createdAt)}</time></a></header>
${parent ? answers(parent, thread) : ''}
<div class="text" dir="auto">${content}</div>
<a class="reply" href="/demo/plain/?replyTo=${id}#taaliq" rel="nofollow" aria-label="${fill(thread.replyTo, { name })}">${thread.reply}</a>
</article></li>`
}

const answers = ({ id, name }: PublicComment, { inReplyTo }: Messages['thread']) => {
  const [before, after] = inReplyTo.split('{name}')
  return html`<p class="answers"><a href="#comment-${id}">${before}<bdi>${name}</bdi>${after}</a></p>`
}
