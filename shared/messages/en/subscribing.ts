import type { SubscribingMessages } from '../subscribing-messages.ts'

export const subscribing: SubscribingMessages = {
  asking: {
    title: 'May we write to you about replies?',
    lead: 'Whoever wrote a comment on {site} gave your email address, and asked to hear of replies.',
    yes: 'Yes, write to me',
    never: 'No, and never ask again',
  },
  ending: {
    title: 'Which mails shall we stop?',
    lead: 'You asked to hear of your comments on {site} and of replies to them.',
    choices: {
      site: 'All mails from {site}',
      thread: 'Only those about this conversation',
      everything: 'All mails, from every site',
    },
  },
  nothingYet: 'Nothing has changed yet: your choice counts once you press a button.',
  confirmed: {
    title: 'Thank you. We will write to you about replies.',
    note: 'You hear of a comment’s publication and of replies to it whenever you ask for that as you write it. Each mail has a link that stops them.',
    takeBack: 'Do not write to me after all',
  },
  ended: {
    title: {
      thread: 'You will get no more mails about this conversation.',
      site: 'You will get no more mails from {site}.',
      everything: 'You will get no more mails, from any site.',
    },
    note: 'One that is already on its way may still arrive.',
    takeBack: 'Write to me again',
  },
  resumed: {
    title: {
      thread: 'Mails about this conversation are no longer stopped.',
      site: 'Mails from {site} are no longer stopped.',
      everything: 'Mails are no longer stopped.',
    },
    note: 'Whatever else you stopped stays stopped.',
    takeBack: 'Stop them again',
  },
  otherChoices: 'Other choices',
}
