import { braking } from './en/braking.ts'
import { deciding } from './en/deciding.ts'
import { fields } from './en/fields.ts'
import { letters } from './en/letters.ts'
import { reading } from './en/reading.ts'
import { rhythm } from './en/rhythm.ts'
import { subscribing } from './en/subscribing.ts'
import { writing } from './en/writing.ts'
import type { Messages } from './messages.ts'

export const en: Messages = {
  locale: 'en',
  dir: 'ltr',
  numbering: reading.numbering,
  problems: {
    'invalid-comment': 'Something in the comment needs correcting.',
    'invalid-decision': 'The decision is not valid.',
    'invalid-claim': 'The claim is not valid.',
    'invalid-note': 'This note cannot be taken as it is.',
    'invalid-mark': 'This mark cannot be taken as it is.',
    'invalid-settings': 'The settings are not valid.',
    'malformed-body': 'The request could not be read.',
    'unsupported-media-type': 'This kind of request body is not supported.',
    'body-too-large': 'The request is too large.',
    'unknown-site': 'There is no site by that name.',
    'not-found': 'There is nothing at this address.',
    'unknown-link': 'This link is not valid; perhaps it was cut off on the way.',
    'expired-link': 'This link has expired: links in our emails work for seven days.',
    'late-confirmation':
      'This question has expired. If you have not said yes, ask for replies with your next comment, and we will ask again.',
    'method-not-allowed': 'This address does not take that method.',
    'comments-closed': 'Comments are closed.',
    'origin-not-allowed': 'Comments cannot be sent from this page.',
    'duplicate-comment': 'This comment has already been sent.',
    'idempotency-conflict': 'The same idempotency key was used for another comment.',
    'proof-required':
      'The comment was not sent: automated comments are flooding in right now, so your browser has to pass a short check first. Please try again later.',
    'too-many-requests': 'Too many comments in a short time. Please wait a moment and try again.',
    unauthenticated: 'Please sign in first.',
    forbidden: 'You are not allowed to do this.',
    'stale-decision': 'A moderator has already decided on this comment.',
    'publishes-at-once': 'Comments on this site are published at once, so nobody’s can be put last.',
    'stale-settings': 'Somebody has changed the settings meanwhile.',
    'last-admin': 'A site needs an administrator: this one is the last.',
    'invalid-query': 'The parameters of this address are not valid.',
    'invalid-cursor': 'The link to this page of the list is no longer valid. Start again from the top.',
    unavailable: 'The service is briefly unavailable. Please try again shortly.',
    internal: 'Something went wrong on our side.',
  },
  fields,
  ages: {
    justNow: 'just now',
    minutes: { one: 'a minute ago', other: '{count} minutes ago' },
    hours: { one: 'an hour ago', other: '{count} hours ago' },
    days: { one: 'a day ago', other: '{count} days ago' },
  },
  thread: {
    ...reading,
    ...writing,
    countOn: '{count} on “{title}”',
    backToArticle: 'Back to the article',
    skipToForm: 'Skip to the comment form',
    first: 'Back to the first comments',
    paging: 'Pages of comments',
  },
  braking,
  deciding,
  letters,
  subscribing,
  rhythm,
  mail: {
    waiting: { one: '{count} comment is waiting', other: '{count} comments are waiting' },
    waitingOverflow: 'More than 99 comments are waiting',
    subject: '{waiting} ({site})',
    oldest: 'The oldest came {age}.',
    article: 'On:',
    inReplyTo: 'In reply to:',
    andMore: { one: 'and {count} more in the console', other: 'and {count} more in the console' },
    andMoreOverflow: 'and the rest in the console',
    openConsole: 'Open the console',
    linksExpire:
      'Opening a link decides nothing: you decide on the page behind it. Links work for seven days.',
    linksDisabled: 'Links inside comments are disabled in this message.',
    why: 'You are getting this email because you moderate the comments on {site}.',
  },
}
