import type { WritingMessages } from '../writing-messages.ts'

export const writing: WritingMessages = {
  leaveReply: 'Leave a reply to {name}',
  cancelReply: 'Cancel the reply',
  errors: {
    one: 'The comment was not sent: it has one mistake.',
    other: 'The comment was not sent: it has {count} mistakes.',
  },
  nothingLost: 'Everything you typed is kept in the form below.',
  notices: {
    pending: 'Thank you, we have your comment. It will appear once a moderator has read it.',
    published: 'Thank you, your comment is published.',
  },
}
