import type { FieldMessages } from '../field-messages.ts'

export const fields: FieldMessages = {
  name: {
    required: 'Enter your name.',
    'too-long': 'The name is longer than 100 characters.',
    invalid: 'The name has characters that cannot be published.',
    'contains-email': 'Do not put an email address in the name: the name is published.',
  },
  email: {
    required: 'Enter your email address. It will not be published.',
    'too-long': 'The email address is too long.',
    invalid: 'The email address is not valid.',
  },
  content: {
    required: 'Write your comment.',
    'too-long': 'The comment is longer than 10,000 characters. Please shorten it.',
    invalid: 'The comment has characters that cannot be published.',
    'contains-email': 'Your email address is in the comment. Remove it: the comment is published.',
  },
  website: {
    'too-long': 'The website address is longer than 2,048 characters.',
    invalid: 'The website address is not valid. Enter it in full, beginning with https:// or http://',
    'contains-email': 'Your email address is in the website address. Remove it: the website is published.',
  },
  parentId: {
    invalid: 'The comment you are replying to is no longer available.',
    'unknown-parent': 'The comment you are replying to is no longer available.',
  },
  pageUrl: {
    'too-long': 'The page’s address is longer than 2,048 characters.',
    invalid: 'The page’s address does not belong to this site.',
  },
  pageTitle: {
    'too-long': 'The article’s title is longer than 500 characters.',
    invalid: 'The article’s title has characters that are not accepted.',
  },
  notifyReplies: { invalid: 'The choice about replies is not valid.' },
  id: { required: 'The comment’s id is missing.', invalid: 'The comment’s id is not valid.' },
  decision: { required: 'Choose a decision.', invalid: 'There is no such decision.' },
  decisions: {
    required: 'There are no decisions in the request.',
    'too-long': 'One request takes at most 100 decisions.',
    invalid: 'The list of decisions is not valid.',
  },
  version: {
    required: 'The comment’s version is missing.',
    invalid: 'The comment’s version is not valid.',
  },
  reason: {
    'too-long': 'The reason is longer than 1,000 characters.',
    invalid: 'The reason has characters that are not accepted.',
  },
  thread: {
    required: 'Name at least one thread.',
    'too-long': 'One request takes at most 50 threads.',
    invalid: 'The thread’s name is not valid.',
  },
  limit: { invalid: 'The limit must be between 1 and 100.' },
  order: { invalid: 'There is no such order.' },
  status: { invalid: 'There is no such status.' },
  origins: {
    required: 'Name at least one web address.',
    'too-long': 'A site has at most 20 web addresses.',
    invalid: 'A web address is not valid. Enter each like https://news.example, without a path.',
  },
  commentsPerMinute: { invalid: 'The limit must be a whole number between 1 and 10,000.' },
  closesAfterDays: { invalid: 'The number of days must be a whole number between 1 and 3,650.' },
  keepsRefusedDays: { invalid: 'The number of days must be a whole number between 1 and 3,650.' },
  other: {
    required: 'This field is required.',
    'too-long': 'This is too long.',
    'too-short': 'This is too short.',
    invalid: 'This is not valid.',
    'contains-email': 'Remove the email address from this field.',
    'unknown-parent': 'The comment you are replying to is no longer available.',
  },
}
