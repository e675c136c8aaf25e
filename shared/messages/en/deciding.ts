import type { DecidingMessages } from '../deciding-messages.ts'

export const deciding: DecidingMessages = {
  title: 'Your decision on this comment',
  choices: { approve: 'Approve', reject: 'Reject', spam: 'Spam' },
  nothingYet: 'Nothing has happened yet: a decision counts once you press a button.',
  standing: {
    pending: 'This comment is waiting for review.',
    approved: 'This comment has been approved.',
    rejected: 'This comment has been rejected.',
    spam: 'This comment has been marked as spam.',
    trash: 'This comment has been moved to the trash.',
  },
  author: 'its author',
  undo: 'Undo',
}
