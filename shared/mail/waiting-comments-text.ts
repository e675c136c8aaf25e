import { fill } from '../messages/fill.ts'
import { isolated } from '../text/isolated.ts'
import type { WaitingComment } from './waiting-comment.ts'
import type { WaitingLetter } from './waiting-letter.ts'

/** The plain-text part. Names and titles stand on lines of their own, so each finds its own direction (UAX #9, P2). */
export const waitingCommentsText = ({
  messages,
  site,
  headline,
  oldest,
  shown,
  articles,
  leftOut,
  consoleUrl,
  choiceUrl,
}: WaitingLetter): string => {
  const { mail, rhythm } = messages
  const aboutLinks = shown.length > 0 ? `${mail.linksExpire}\n${mail.linksDisabled}\n` : ''
  const why = fill(mail.why, { site: isolated(site, messages.dir) })
  return [
    `${headline}.`,
    oldest,
    `${mail.openConsole}:\n${consoleUrl}`,
    rule,
    ...shown.flatMap(comment => [commentText(comment, mail), rule]),
    articles.length > 0 ? [rhythm.articles, ...articles].join('\n') : undefined,
    leftOut,
    `${aboutLinks}${why}`,
    `${rhythm.choose}:\n${choiceUrl}`,
  ]
    .filter(part => part !== undefined)
    .join('\n\n')
    .concat('\n')
}

const commentText = (
  { name, age, text, article, answers, links }: WaitingComment,
  { article: on, inReplyTo }: WaitingLetter['messages']['mail'],
): string =>
  [
    name,
    age,
    article === undefined ? undefined : `${on}\n${article}`,
    answers === undefined ? undefined : `${inReplyTo}\n${answers}`,
    `\n${text}\n`,
    ...links.map(({ label, href }) => `${label}:\n${href}`),
  ]
    .filter(line => line !== undefined)
    .join('\n')

const rule = '────────'
