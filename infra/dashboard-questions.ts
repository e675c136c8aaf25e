import { inRunbook } from './runbook-section.ts'
import type { Settings } from './settings.ts'
import type { VitalSign, VitalSigns } from './vital-signs.ts'

export type Graph = { title: string; lines: Readonly<Record<string, VitalSign>> }

type Question = {
  asked: string
  note: string
  /** Row by row. */
  graphs: readonly (readonly Graph[])[]
}

/** What one asks when the telephone has rung, in that order. */
export const dashboardQuestions = (signs: VitalSigns, settings: Settings): readonly Question[] => [
  {
    asked: 'Is it up?',
    note: 'A red alarm says what is wrong, and which section of docs/runbook.md goes on from there. While answers fail, the edge may still serve readers.',
    graphs: [
      [
        { title: 'Answers that failed (5xx)', lines: { 'from the API': signs.serverErrors } },
        { title: 'Answers that failed at the edge, in percent', lines: { 'of all': signs.edgeErrors } },
        {
          title: 'Functions',
          lines: { failed: signs.functionErrors, 'turned away (account)': signs.functionThrottles },
        },
      ],
    ],
  },
  {
    asked: 'How fast is it?',
    note: 'As the API sees it; what the edge answers by itself is faster. From 3,000 milliseconds on it is too slow.',
    graphs: [
      [
        {
          title: 'Answers, in milliseconds',
          lines: { 'one in two': signs.usualAnswers, 'one in a hundred': signs.slowestAnswers },
        },
        {
          title: 'Requests that tables turned away',
          lines: { tables: signs.tableThrottles, indexes: signs.indexThrottles },
        },
      ],
    ],
  },
  {
    asked: 'Is moderation keeping up?',
    note: `The comment that has waited longest, over all sites; ${settings.alarms.oldestWaitingHours} hours are too long.`,
    graphs: [
      [
        { title: 'The oldest waiting comment, in seconds', lines: { 'has waited': signs.oldestWaiting } },
        {
          title: 'Comments',
          lines: { held: signs.held, 'published at once': signs.published, decided: signs.decided },
        },
        { title: 'The mailer behind the stream, in milliseconds', lines: { behind: signs.iteratorAge } },
      ],
    ],
  },
  {
    asked: 'Is mail going out?',
    note: 'A mail that fails is tried again for three days. SES judges the whole account: from 0.05 bounces and 0.001 complaints on it may stop all mail.',
    graphs: [
      [
        {
          title: 'Mails that went out',
          lines: { 'to moderators': signs.mailsSent, 'to commenters': signs.lettersSent },
        },
        {
          title: 'Mails that did not',
          lines: {
            'to moderators': signs.mailsFailed,
            'to commenters': signs.lettersFailed,
            'given up': signs.lettersGivenUp,
            'dead letters': signs.deadLetters,
          },
        },
        { title: 'The latest owed mail, in seconds', lines: { late: signs.owedMailLate } },
      ],
      [
        {
          title: 'Mails that came back',
          lines: { bounced: signs.bounced, 'called spam': signs.complained },
        },
        {
          title: 'As SES rates the account (1 is every mail)',
          lines: { bounces: signs.bounceRate, complaints: signs.complaintRate },
        },
      ],
    ],
  },
  {
    asked: 'What does it cost?',
    note: `What the bill is made of. A budget of ${settings.budgetDollars} dollars a month watches the account: ${inRunbook('cost')}, docs/cost.md.`,
    graphs: [
      [
        { title: 'Requests', lines: { 'to the edge': signs.edgeRequests, 'to the API': signs.requests } },
        { title: 'Bytes to readers', lines: { 'from the edge': signs.edgeBytes } },
        {
          title: 'What tables were asked, in units',
          lines: { read: signs.readUnits, written: signs.writeUnits },
        },
      ],
    ],
  },
]
