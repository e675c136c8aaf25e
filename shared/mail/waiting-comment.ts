import type { ModeratedComment } from '../domain/comment.ts'
import type { Proposal } from '../domain/decision.ts'
import { ageInWords } from '../messages/age-in-words.ts'
import type { Messages } from '../messages/messages.ts'
import { excerpt } from '../text/excerpt.ts'
import { withoutLinks } from './without-links.ts'

/** A link by which whoever reads the mail may decide. */
export type ProposalLink = { decision: Proposal; href: string }

/** One waiting comment as both parts of the mail print it: nothing of what its author wrote can become a link. */
export type WaitingComment = {
  name: string
  age: string
  text: string
  article: string | undefined
  answers: string | undefined
  links: readonly (ProposalLink & { label: string })[]
}

export const waitingCommentOf = (
  messages: Messages,
  { name, content, createdAt, thread, parent }: ModeratedComment,
  links: readonly ProposalLink[],
  now: Date,
): WaitingComment => ({
  name: withoutLinks(name),
  age: ageInWords(messages, createdAt, now),
  text: withoutLinks(excerpt(content, shownOfText)),
  article: thread.title === undefined ? undefined : withoutLinks(thread.title),
  answers: parent === undefined ? undefined : withoutLinks(parent.name),
  links: links.map(link => ({ ...link, label: messages.deciding.choices[link.decision] })),
})

/** In code points: 20 comments of it with their links, be they all emoji, stay below the 102 KB at which Gmail cuts a mail. */
const shownOfText = 700
