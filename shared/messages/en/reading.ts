import type { ReadingMessages } from '../reading-messages.ts'

export const reading: ReadingMessages = {
  numbering: 'latn',
  comments: 'Comments',
  count: { one: '{count} comment', other: '{count} comments' },
  empty: 'No comments yet. Tell us what you think.',
  closed: 'Comments on this article are closed.',
  more: 'More comments',
  reply: 'Reply',
  replyTo: 'Reply to {name}',
  inReplyTo: 'In reply to {name}',
  inReplyToEarlier: 'In reply to an earlier comment',
  staff: 'Staff',
  leaveComment: 'Leave a comment',
  addressSentence: 'Your email address will not be published. Required fields are marked *',
  name: 'Name',
  email: 'Email',
  website: 'Website',
  content: 'Comment',
  notifyReplies: 'Email me when my comment is published and when somebody replies',
  submit: 'Post comment',
  moderated: 'Comments appear once a moderator has read them.',
}
