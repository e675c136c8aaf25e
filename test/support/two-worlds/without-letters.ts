import type { Answer } from '../world/ask.ts'

/** Answers without those to whoever holds a letter, and without what became of letters, which administrators see. */
export const answersWithoutLetters = (answers: readonly Answer[]): Answer[] =>
  answers.filter(({ asked }) => !/\/v1\/subscriptions\/|\/mails$/.test(asked))

/** Printed lines without what is about letters: how many readers are one person shows in how many go out, and how late. */
export const linesWithoutLetters = (printed: readonly string[]): string[] =>
  printed.filter(line => !aboutLetters.test(line)).map(line => line.replace(/"OwedMailLateSeconds":\d+/, ''))

/** The last of them is what the mailer tells; the sweeper tells it together with how long comments wait. */
const aboutLetters =
  /"(?:LetterSent|LetterFailed|AddressConfirmed|MailsEnded|MailBounced|MailComplained)"|\/v1\/subscriptions\/|"mail not sent"|"Metrics":\[\{"Name":"OwedMailLateSeconds"/
