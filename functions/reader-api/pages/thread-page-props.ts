import type { PublishedComment } from '../../../shared/domain/comment.ts'
import type { FieldError } from '../../../shared/domain/problem.ts'
import type { Site } from '../../../shared/domain/site.ts'

/** All that a thread's page says; whoever renders it has read, parsed and translated everything. */
export type ThreadPageProps = {
  site: Pick<Site, 'site' | 'locale' | 'publishes'>
  thread: string
  /** This page's own address, from `https:` on. */
  url: string
  threadTitle?: string | undefined
  /** An article on one of the site's origins. */
  threadUrl?: string | undefined
  /** Approved comments in the list's order; replies are moved under their parents where both are on the page. */
  comments: readonly PublishedComment[]
  count: number
  /** The list was not read, and nothing is said of it. */
  isUnread?: boolean
  closed: boolean
  nextHref?: string | undefined
  /** Given on every page of the list but the first. */
  firstHref?: string | undefined
  notice?: ThreadNotice | undefined
  form?: ThreadForm | undefined
}

/** What became of the comment just sent (`?taaliq=…` of the redirect). */
export type ThreadNotice = 'pending' | 'published'

/** A form to show again as it was typed, or one that answers a comment (`?replyTo=<id>`). */
export type ThreadForm = {
  values?: FormValues | undefined
  /** What the form brought along unseen, by its field's name: where to return to, what the article is called. */
  unseen?: Readonly<Record<string, string>> | undefined
  errors?: readonly FormError[] | undefined
  /** Why it was not sent, if not for an error in it. */
  refusal?: { why: string; advice?: string | undefined } | undefined
  replyTo?: { id: string; name: string } | undefined
}

export type FormValues = {
  name: string
  email: string
  content: string
  website: string
  notifyReplies: boolean
}

export type FormError = FieldError & { message: string }
