import type { RhythmMessages } from '../rhythm-messages.ts'

export const rhythm: RhythmMessages = {
  choose: 'Choose how often we write to you',
  came: 'It came {age}.',
  articles: 'On these articles:',
  title: 'Emails about comments on {site}',
  question: 'How often should we write to you while comments are waiting?',
  choices: {
    'at-once': {
      name: 'At once',
      means: 'We write as soon as a comment is waiting, then at most every ten minutes.',
    },
    hourly: {
      name: 'Hourly',
      means:
        'We write at most once an hour: an hour after the first new comment, about all that are waiting.',
    },
    daily: {
      name: 'Daily',
      means: 'We write at most once a day: a day after the first new comment, about all that are waiting.',
    },
    never: { name: 'Never', means: 'We do not write to you about waiting comments.' },
  },
  texts: 'With the text of each comment',
  withoutTexts:
    'Without texts, an email says how many comments are waiting, since when and on which articles; you decide in the console.',
  save: 'Save',
  saved: 'Saved.',
}
