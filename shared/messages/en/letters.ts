import type { LettersMessages } from '../letters-messages.ts'

export const letters: LettersMessages = {
  published: {
    subject: 'Your comment on “{title}” is published',
    subjectWithoutTitle: 'Your comment on {site} is published',
    headline: 'Your comment is published',
    action: 'See it on the page',
  },
  reply: {
    subject: 'A reply to your comment on “{title}”',
    subjectWithoutTitle: 'A reply to your comment on {site}',
    headline: 'Your comment has a reply',
    action: 'Go to the conversation',
    own: 'You wrote',
  },
  confirmation: {
    subject: 'May {site} write to you about replies?',
    headline: 'May we write to you about replies?',
    lead: 'A comment was published on {site}. Its author gave this email address and asked to be told about replies.',
    writtenAt: 'The comment was written on {time}.',
    action: 'Answer yes or no',
    untilThen:
      'Opening the page changes nothing: you say yes with the button there. Until you do, we will not email you about replies, and we ask at most once a day.',
    never: 'On the same page you can tell us never to ask again.',
    notYou:
      'If the comment is not yours, somebody else typed your address. Your address was not published, and will not be.',
  },
  why: 'You are getting this email because you asked to be told when your comment on {site} is published and when somebody replies.',
  choices: 'Choose which emails you get, or stop them all',
}
