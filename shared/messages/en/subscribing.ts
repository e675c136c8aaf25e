import type { SubscribingMessages } from '../subscribing-messages.ts'

export const subscribing: SubscribingMessages = {
  asking: {
    title: 'May we write to you about replies?',
    lead: 'Somebody who commented on {site} gave your email address and asked to be told about replies.',
    yes: 'Yes, write to me',
    never: 'No, and never ask again',
    refused: 'We will not write to you, nor ask again.',
  },
  ending: {
    title: 'Which emails should we stop?',
    lead: 'You asked to be told when your comments on {site} are published and when somebody replies.',
    choices: {
      thread: 'Stop only this conversation',
      site: 'Stop all emails from {site}',
      everything: 'Stop everything, from every site',
    },
  },
  nothingYet: 'Nothing has changed yet: your choice counts once you press a button.',
  confirmed: {
    title: 'Thank you. We will write to you about replies.',
    note: 'Whenever you ask for it with a comment, we will tell you when it is published and when somebody replies. Each email has a link to stop them.',
    takeBack: 'Do not write to me after all',
  },
  ended: {
    title: {
      thread: 'We have stopped emails about this conversation.',
      site: 'We have stopped all emails from {site}.',
      everything: 'We have stopped everything, from every site.',
    },
    note: 'One that is already on its way may still arrive.',
    takeBack: 'Write to me again',
  },
  resumed: {
    title: {
      thread: 'Emails about this conversation are no longer stopped.',
      site: 'Emails from {site} are no longer stopped.',
      everything: 'Emails are no longer stopped.',
    },
    note: 'Whatever else you stopped stays stopped.',
    takeBack: 'Stop them again',
  },
  otherChoices: 'Other choices',
}
